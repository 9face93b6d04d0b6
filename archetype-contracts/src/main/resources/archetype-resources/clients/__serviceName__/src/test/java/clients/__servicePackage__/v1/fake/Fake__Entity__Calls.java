package ${package}.clients.${service.packageName}.v1.fake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.clients.${service.packageName}.v1.${entity}Calls;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/** The calls about ${entity.pluralWords}, in memory. */
interface Fake${entity}Calls extends ${entity}Calls {
    /** The data of the fake. */
    FakeTables tables();

    @Override
    default ${entity} create${entity}(New${entity} wanted) {
        var table = table();
        var valid = ${entity}Rules.valid(wanted);
        return table.add((id, now) -> new ${entity}(id, ${entity.values("valid")}, now, now));
    }

#foreach($field in $entity.updatables)
    @Override
    default ${entity} update${field.update}(String id, $field.ref value) {
        var table = table();
        var known = table.checkedId(id);
#if($field.verified)
        var valid = ${entity}Rules.checked${field.pascal}(value);
        return table.update(known, (old, now) -> new ${entity}(id, ${entity.valuesWith("old", $field, "valid")}, old.createdAt(), now));
#else
        return table.update(known, (old, now) -> new ${entity}(id, ${entity.valuesWith("old", $field, "value")}, old.createdAt(), now));
#end
    }

#end
    @Override
    default ${entity} get${entity}ById(String id) {
        return table().get(id);
    }

#foreach($field in $entity.uniques)
    @Override
    default ${entity} get${entity}By${field.pascal}($field.java value) {
        return table().get(${entity}::${field.camel}, #if($field.verified)${entity}Rules.checked${field.pascal}(value)#{else}value#end);
    }

#end
    @Override
    default ${entity}Page list${entity.plural}(int pageSize, String pageToken) {
        return table().list(pageSize, pageToken, ${entity}Page::new);
    }

    @Override
    default void delete${entity}(String id) {
        table().delete(id);
    }

    private FakeTable<${entity}> table() {
        return tables().of(${entity}.class, Fake${entity}Calls::emptyTable);
    }

    private static FakeTable<${entity}> emptyTable() {
        return new FakeTable<>(${entity}.ID_PREFIX, ${entity}::id)#foreach($field in $entity.uniques).unique("${field.name}", ${entity}::${field.camel})#end;
    }
}
