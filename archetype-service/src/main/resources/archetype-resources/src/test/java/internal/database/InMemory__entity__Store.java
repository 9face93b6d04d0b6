package ${package}.internal.database;

#set($imports = [
    "java.util.List",
    "java.util.NavigableMap",
    "java.util.TreeMap",
    "java.util.concurrent.atomic.AtomicInteger",
    "java.util.function.Function",
    "org.jspecify.annotations.Nullable"
])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.addAll($field.refImports))
#set($ignored = $imports.add("java.time.Instant"))
#end
#importGroup($imports)
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
import ${package}.internal.entities.Samples;
#end
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** A store that forgets everything with the process, counts its single reads and can be stopped in the midst of one. */
public final class InMemory${entity}Store implements ${entity}Store {
    private final NavigableMap<String, ${entity}> byId = new TreeMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Runnable afterRead = () -> {};

    /** Number of single reads so far. */
    public int reads() {
        return reads.get();
    }

    /** Runs {@code action} in every single read, after the state has been read and before it is returned. */
    public void afterRead(Runnable action) {
        afterRead = action;
    }

    @Override
    public synchronized void create(${entity} created) {
        if (byId.containsKey(created.id())) {
            throw new AlreadyCreatedException("id", "is already in use");
        }
        keep(created);
    }

    @Override
    public ${entity} findById(String id) {
        return read(${entity}::id, id);
    }

#foreach($field in $uniques)
    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
        return read(${entity}::${field.camel}, value);
    }

#end
    @Override
    public synchronized List<${entity}> list(String afterId, int limit) {
        return byId.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

#foreach($field in $updatables)
    @Override
#set($parameters = ["String id", "$field.ref value", "Instant updatedAt"])
#wrapped("    public synchronized Change<${entity}> update${field.pascal}(" $parameters ") {")
        var before = find(${entity}::id, id);
        return replace(before, Samples.with${field.pascal}(before, value), updatedAt);
    }

#end
    @Override
    public synchronized ${entity} delete(String id) {
        var deleted = find(${entity}::id, id);
        byId.remove(id);
        return deleted;
    }

    private ${entity} read(Function<${entity}, @Nullable Object> field, Object value) {
        reads.incrementAndGet();
        var found = find(field, value);
        afterRead.run();
        return found;
    }

#set($parameters = ["Function<${entity}, @Nullable Object> field", "Object value"])
#wrapped("    private synchronized ${entity} find(" $parameters ") {")
        return byId.values().stream()
                .filter(each -> value.equals(field.apply(each)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("${entityWords} not found"));
    }

#foreach($any in $anyUpdatable)
#set($parameters = ["${entity} before", "${entity} wanted", "Instant at"])
#wrapped("    private Change<${entity}> replace(" $parameters ") {")
        var updatedAt = at.isAfter(before.updatedAt()) ? at : before.updatedAt();
        var after = Samples.updated(wanted, updatedAt);
        keep(after);
        return new Change<>(before, after);
    }

#end
    private void keep(${entity} wanted) {
#foreach($field in $uniques)
        requireFree(wanted, "${field.name}", ${entity}::${field.camel});
#end
        byId.put(wanted.id(), wanted);
    }
#foreach($any in $anyUnique)

#set($parameters = ["${entity} wanted", "String name", "Function<${entity}, @Nullable Object> field"])
#wrapped("    private void requireFree(" $parameters ") {")
        var value = field.apply(wanted);
        for (var other : byId.values()) {
            var taken = value != null && value.equals(field.apply(other));
            if (taken && !other.id().equals(wanted.id())) {
                throw new AlreadyCreatedException(name, "is already in use");
            }
        }
    }
#end
}
