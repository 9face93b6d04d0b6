package ${package}.internal.services.v1.cache;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import ${pkgPackage}.cache.Cache;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;

/**
 * Keeps single reads in a cache and, after every change, forgets all keys of what was before and of what is since.
 *
 * <p>A creation has nothing to forget, for absence is never cached. Lists are not cached.
 */
public final class Cached${entity}Service implements ${entity}Service {
    private final ${entity}Service next;
    private final Cache<${entity}> cache;
    private final Duration ttl;

    /** Decorates {@code next}; what is cached lives for {@code ttl} at most. */
    public Cached${entity}Service(${entity}Service next, Cache<${entity}> cache, Duration ttl) {
        this.next = next;
        this.cache = cache;
        this.ttl = ttl;
    }

    @Override
    public ${entity} create(String username, String email) {
        return next.create(username, email);
    }

    @Override
    public ${entity} getById(String id) {
        return cache.getOrLoad(Keys.id(id), ttl, () -> next.getById(id));
    }

    @Override
    public ${entity} getByEmail(String email) {
        return cache.getOrLoad(Keys.email(email), ttl, () -> next.getByEmail(email));
    }

    @Override
    public ${entity} getByUsername(String username) {
        return cache.getOrLoad(Keys.username(username), ttl, () -> next.getByUsername(username));
    }

    @Override
    public List<${entity}> list(String afterId, int limit) {
        return next.list(afterId, limit);
    }

    @Override
    public Change<${entity}> updateUsername(String id, String username) {
        var change = next.updateUsername(id, username);
        var keys = new HashSet<>(Keys.of(change.before()));
        keys.addAll(Keys.of(change.after()));
        cache.invalidate(keys);
        return change;
    }

    @Override
    public ${entity} delete(String id) {
        var deleted = next.delete(id);
        cache.invalidate(Keys.of(deleted));
        return deleted;
    }
}
