package ${package}.internal.services.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Position;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Secrets;
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
    public ${entity} create(New${entity} wanted, @Nullable String requestId) {
        var now = clock.instant();
        var created = new ${entity}(${entity}.IDS.next(), ${entity.values("wanted")}, now, now);
#if($entity.secrets.empty)
        return store.create(created, requestId);
#else
        var secrets = new ${entity}Secrets(${entity.secretValues("wanted")});
        return store.create(created, secrets, requestId);
#end
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
#if($entity.batch())
    @Override
    public List<${entity}> getByIds(List<String> ids) {
        return store.findByIds(ids);
    }

#end
    @Override
    public List<${entity}> list(${entity}Query query, Position after, int limit) {
        return store.list(query, after, limit);
    }
#foreach($field in $entity.updatables)

    @Override
    public Change<${entity}> update${field.pascal}(String id, $field.ref value, @Nullable Instant expected) {
        return store.update${field.pascal}(id, value, clock.instant(), expected);
    }
#end
#if(!$entity.editables.empty)

    @Override
    public Change<${entity}> update(String id, ${entity}Edit edit, @Nullable Instant expected) {
        return store.update(id, edit, clock.instant(), expected);
    }
#end
#if($entity.deletable())

    @Override
    public ${entity} delete(String id, @Nullable Instant expected) {
        return store.delete(id, #if($entity.softDelete())clock.instant(), #{end}expected);
    }
#end
}
