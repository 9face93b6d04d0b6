package ${package}.internal.services.v1.cache;

#set($imports = ["java.time.Duration", "java.util.List"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("java.util.HashSet"))
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
import ${pkgPackage}.cache.Cache;
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
#end
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#imports(["${entities}.${entity}", "${entities}.New${entity}"])
import ${package}.internal.services.v1.${entity}Service;

/**
 * Keeps single reads in a cache and, after every change, has it forget all keys of what was before and of what is since.
 * That is the fast way: the journal in the database tells every process, within ten seconds at most.
 *
 * <p>A creation has nothing to forget, for absence is never cached. Lists are not cached.
 */
public final class Cached${entity}Service implements ${entity}Service {
    private final ${entity}Service next;
    private final Cache<${entity}> cache;
    private final Duration ttl;

    /** Decorates {@code next}; what is cached lives for {@code ttl} at most. */
#wrapped("    public Cached${entity}Service(" ["${entity}Service next", "Cache<${entity}> cache", "Duration ttl"] ") {")
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
        return cache.getOrLoad(Keys.byId(id), ttl, () -> next.getById(id));
    }

#foreach($field in $uniques)
    @Override
    public ${entity} getBy${field.pascal}($field.java value) {
        var key = Keys.by${field.pascal}(value);
        return cache.getOrLoad(key, ttl, () -> next.getBy${field.pascal}(value));
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        return next.list(afterId, limit);
    }

#foreach($field in $updatables)
    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value) {
        var change = next.update${field.pascal}(id, value);
        forget(change);
        return change;
    }

#end
    @Override
    public ${entity} delete(String id) {
        var deleted = next.delete(id);
        cache.invalidate(Keys.of(deleted));
        return deleted;
    }
#foreach($any in $anyUpdatable)

    private void forget(Change<${entity}> change) {
        var keys = new HashSet<>(Keys.of(change.before()));
        keys.addAll(Keys.of(change.after()));
        cache.invalidate(keys);
    }
#end
}
