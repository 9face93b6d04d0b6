package ${package}.internal.services.v1;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};

/** Assigns ids and times; the store does the rest. */
final class Default${entity}Service implements ${entity}Service {
    private final ${entity}Store store;
    private final InstantSource clock;

    Default${entity}Service(${entity}Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ${entity} create(New${entity} wanted) {
        var now = clock.instant();
        var created = new ${entity}(${entity}.IDS.next(), ${entity.values("wanted")}, now, now);
        store.create(created);
        return created;
    }

    @Override
    public ${entity} getById(String id) {
        return store.findById(id);
    }

#foreach($field in $entity.uniques)
    @Override
    public ${entity} getBy${field.pascal}($field.java value) {
        return store.findBy${field.pascal}(value);
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        return store.list(afterId, limit);
    }

#foreach($field in $entity.updatables)
    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value) {
        return store.update${field.pascal}(id, value, clock.instant());
    }

#end
    @Override
    public ${entity} delete(String id) {
        return store.delete(id);
    }
}
