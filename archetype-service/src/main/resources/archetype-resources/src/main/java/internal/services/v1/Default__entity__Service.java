package ${package}.internal.services.v1;

import java.time.InstantSource;
import java.util.List;

import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Gives ids and times, and leaves the rest to the store. */
final class Default${entity}Service implements ${entity}Service {
    private final ${entity}Store store;
    private final InstantSource clock;

    Default${entity}Service(${entity}Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ${entity} create(String username, String email) {
        var now = clock.instant();
        var created = new ${entity}(${entity}.IDS.next(), username, email, now, now);
        store.create(created);
        return created;
    }

    @Override
    public ${entity} getById(String id) {
        return store.findById(id);
    }

    @Override
    public ${entity} getByEmail(String email) {
        return store.findByEmail(email);
    }

    @Override
    public ${entity} getByUsername(String username) {
        return store.findByUsername(username);
    }

    @Override
    public List<${entity}> list(String afterId, int limit) {
        return store.list(afterId, limit);
    }

    @Override
    public Change<${entity}> updateUsername(String id, String username) {
        return store.updateUsername(id, username, clock.instant());
    }

    @Override
    public ${entity} delete(String id) {
        return store.delete(id);
    }
}
