package ${package}.internal.services.v1.cache;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Position;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
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
    public ${entity} create(New${entity} wanted, @Nullable String requestId) {
        return next.create(wanted, requestId);
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
#if($entity.batch())
    @Override
    public List<${entity}> getByIds(List<String> ids) {
        return next.getByIds(ids);
    }

#end
    @Override
    public List<${entity}> list(${entity}Query query, Position after, int limit) {
        return next.list(query, after, limit);
    }
#foreach($field in $entity.updatables)

    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value, @Nullable Instant expected) {
        return invalidated(next.update${field.pascal}(id, value, expected));
    }
#end
#if(!$entity.editables.empty)

    @Override
    public Change<${entity}> update(String id, ${entity}Edit edit, @Nullable Instant expected) {
        return invalidated(next.update(id, edit, expected));
    }
#end
#if($entity.deletable())

    @Override
    public ${entity} delete(String id, @Nullable Instant expected) {
        var deleted = next.delete(id, expected);
        cache.invalidate(${entity}Keys.of(deleted));
        return deleted;
    }
#end
#if($entity.changeable())

    private Change<${entity}> invalidated(Change<${entity}> change) {
        var keys = new HashSet<>(${entity}Keys.of(change.before()));
        keys.addAll(${entity}Keys.of(change.after()));
        cache.invalidate(keys);
        return change;
    }
#end
}
