package ${package}.internal.services.v1.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.cache.Cache;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};
import ${package}.internal.services.v1.${entity}Service;

/**
 * Caches single reads, and invalidates all keys of the states before and after each change.
 *
 * <p>If an invalidation is lost, the journal in the database repeats it within 10 s. Lists and absences are not cached,
 * so a creation invalidates nothing.
 */
public final class Cached${entity}Service implements ${entity}Service {
    private final ${entity}Service next;
    private final Cache<${entity}> cache;
    private final Duration ttl;

    /** Decorates {@code next}; entries live for {@code ttl} at most. */
    public Cached${entity}Service(${entity}Service next, Cache<${entity}> cache, Duration ttl) {
        this.next = next;
        this.cache = cache;
        this.ttl = ttl;
    }

    @Override
    public ${entity} create(New${entity} wanted) {
        return next.create(wanted);
    }

    @Override
    public ${entity} getById(String id) {
        return cache.getOrLoad(${entity}Keys.byId(id), ttl, () -> next.getById(id));
    }

#foreach($field in $entity.uniques)
    @Override
    public ${entity} getBy${field.pascal}($field.java value) {
        return cache.getOrLoad(${entity}Keys.by${field.pascal}(value), ttl, () -> next.getBy${field.pascal}(value));
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        return next.list(afterId, limit);
    }

#foreach($field in $entity.updatables)
    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value) {
        return invalidated(next.update${field.pascal}(id, value));
    }

#end
    @Override
    public ${entity} delete(String id) {
        var deleted = next.delete(id);
        cache.invalidate(${entity}Keys.of(deleted));
        return deleted;
    }
#if(!$entity.updatables.empty)

    private Change<${entity}> invalidated(Change<${entity}> change) {
        var keys = new HashSet<>(${entity}Keys.of(change.before()));
        keys.addAll(${entity}Keys.of(change.after()));
        cache.invalidate(keys);
        return change;
    }
#end
}
