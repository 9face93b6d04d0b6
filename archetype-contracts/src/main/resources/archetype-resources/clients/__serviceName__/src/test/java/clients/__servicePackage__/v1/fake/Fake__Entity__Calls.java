package ${package}.clients.${service.packageName}.v1.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Caseless;
import ${pkgPackage}.constants.Edit;
import ${package}.clients.${service.packageName}.v1.${entity}Calls;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};
#foreach($field in $entity.foreignKeys)
import ${package}.clients.${service.packageName}.v1.entities.${field.refersTo};
#end

/** The calls about ${entity.pluralWords}, in memory. */
interface Fake${entity}Calls extends ${entity}Calls {
    /** The data of the fake. */
    FakeTables tables();

    @Override
    default ${entity} create${entity}(New${entity} wanted, @Nullable String requestId) {
        var table = table();
        var request = ${entity}Rules.checkedRequestId(requestId);
        var valid = ${entity}Rules.valid(wanted);
        return table.add(request, (id, now) -> new ${entity}(id, ${entity.values("valid")}, now, now));
    }

#if($entity.editable)
    @Override
    default ${entity} update${entity}(String id, ${entity}Edit edit, @Nullable Instant expectedUpdatedAt) {
        var table = table();
        var known = table.checkedId(id);
        var valid = ${entity}Rules.valid(edit);
        return table.update(known, expectedUpdatedAt, (old, now) -> new ${entity}(id, #foreach($field in $entity.visible)#if($field.editable)Edit.applied(valid.${field.camel}(), old.${field.camel}())#{else}old.${field.camel}()#end, #{end}old.createdAt(), now));
    }

#end
#foreach($field in $entity.updatables)
    @Override
    default ${entity} update${field.update}(String id, $field.ref value, @Nullable Instant expectedUpdatedAt) {
        var table = table();
        var known = table.checkedId(id);
#if($field.verified)
        #if($field.visible)var valid = #{end}${entity}Rules.checked${field.pascal}(value);
        return table.update(known, expectedUpdatedAt, (old, now) -> new ${entity}(id, ${entity.valuesWith("old", $field, "valid")}, old.createdAt(), now));
#else
        return table.update(known, expectedUpdatedAt, (old, now) -> new ${entity}(id, ${entity.valuesWith("old", $field, "value")}, old.createdAt(), now));
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
        return table().get("${field.name}", #if($field.verified)${field.folded($field.present("${entity}Rules.checked${field.pascal}(value)"))}#{else}value#end);
    }

#end
#if($entity.batch)
    @Override
    default List<${entity}> batchGet${entity.plural}(List<String> ids) {
        return table().get(ids);
    }

#end
    @Override
    default ${entity}Page list${entity.plural}(${entity}Query query, int pageSize, String pageToken) {
        var table = table();
        var wanted = new FakeQuery<${entity}>(query.newestFirst());
#foreach($field in $entity.indexed)
        wanted.equal(${entity}::${field.camel}, #if($field.verified)query.${field.camel}() == null ? null : ${entity}Rules.checked${field.pascal}(query.${field.camel}())#{else}query.${field.camel}()#end);
#end
#foreach($field in $entity.ranges)
        wanted.range("${field.name}", ${entity}::${field.camel}, query.${field.camel}From(), query.${field.camel}Until(), $field.keyParser);
#end
        return table.list(wanted, pageSize, pageToken, ${entity}Page::new);
    }

#if($entity.deletable)
    @Override
    default void delete${entity}(String id, @Nullable Instant expectedUpdatedAt) {
        table().delete(id, expectedUpdatedAt);
    }

#end
    private FakeTable<${entity}> table() {
        return tables().of(${entity}.class, this::emptyTable);
    }

    private FakeTable<${entity}> emptyTable() {
        return new FakeTable<>(tables(), ${entity}.class, ${entity}.ID_PREFIX, ${entity}::id, ${entity}::updatedAt)#foreach($field in $entity.uniques).#if($field.caseless)caseless#{else}unique#end("${field.name}", ${entity}::${field.camel})#end#foreach($composite in $entity.composites).unique("${composite.last.name}", row -> List.of(#foreach($field in $composite.fields)row.${field.camel}()#if($foreach.hasNext), #end#end))#end#foreach($field in $entity.foreignKeys).refersTo(${field.refersTo}.class, "${field.name}", ${entity}::${field.camel})#end;
    }
}
