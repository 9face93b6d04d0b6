package ${package}.internal.services.v1;

#set($imports = ["java.time.InstantSource", "java.util.List"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
import ${package}.internal.database.${entity}Store;
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
#end
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#imports(["${entities}.${entity}", "${entities}.New${entity}"])

/** Gives ids and times, and leaves the rest to the store. */
final class Default${entity}Service implements ${entity}Service {
    private final ${entity}Store store;
    private final InstantSource clock;

    Default${entity}Service(${entity}Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ${entity} create(New${entity} wanted) {
        var id = ${entity}.IDS.next();
        var now = clock.instant();
#set($values = ["id"])
#foreach($field in $fields)
#set($ignored = $values.add("wanted.${field.camel}()"))
#end
#set($ignored = $values.add("now"))
#set($ignored = $values.add("now"))
#wrapped("        var created = new ${entity}(" $values ");")
        store.create(created);
        return created;
    }

    @Override
    public ${entity} getById(String id) {
        return store.findById(id);
    }

#foreach($field in $uniques)
    @Override
    public ${entity} getBy${field.pascal}($field.java value) {
        return store.findBy${field.pascal}(value);
    }

#end
    @Override
    public List<${entity}> list(String afterId, int limit) {
        return store.list(afterId, limit);
    }

#foreach($field in $updatables)
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
