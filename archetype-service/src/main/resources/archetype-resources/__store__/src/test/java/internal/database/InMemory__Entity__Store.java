package ${package}.internal.database;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

/** A store in memory that counts its single reads, and can run an action during one. */
public final class InMemory${entity}Store implements ${entity}Store {
    private final NavigableMap<String, ${entity}> byId = new TreeMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Runnable afterRead = () -> {};

    /** The number of single reads so far. */
    public int reads() {
        return reads.get();
    }

    /** Runs {@code action} during every single read, between reading and returning the state. */
    public void afterRead(Runnable action) {
        afterRead = action;
    }

    @Override
    public synchronized void create(${entity} created) {
        if (byId.containsKey(created.id())) {
            throw new AlreadyCreatedException("id", "is already in use");
        }
        put(created);
    }

    @Override
    public ${entity} findById(String id) {
        return read(${entity}::id, id);
    }
#foreach($field in $entity.uniques)

    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
        return read(${entity}::${field.camel}, value);
    }
#end

    @Override
    public synchronized List<${entity}> list(String afterId, int limit) {
        return byId.tailMap(afterId, false).values().stream().limit(limit).toList();
    }
#foreach($field in $entity.updatables)

    @Override
    public synchronized Change<${entity}> update${field.pascal}(String id, $field.ref value, Instant updatedAt) {
        var before = find(${entity}::id, id);
        return replace(before, ${entity}Fixtures.with${field.pascal}(before, value), updatedAt);
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

    private synchronized ${entity} find(Function<${entity}, @Nullable Object> field, Object value) {
        return byId.values().stream()
                .filter(each -> value.equals(field.apply(each)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("${entity.words} not found"));
    }
#if(!$entity.updatables.empty)

    private Change<${entity}> replace(${entity} before, ${entity} wanted, Instant at) {
        var after = ${entity}Fixtures.updated(wanted, at.isAfter(before.updatedAt()) ? at : before.updatedAt());
        put(after);
        return new Change<>(before, after);
    }
#end

    private void put(${entity} wanted) {
#foreach($field in $entity.uniques)
        requireFree(wanted, "${field.name}", ${entity}::${field.camel});
#end
        byId.put(wanted.id(), wanted);
    }
#if(!$entity.uniques.empty)

    private void requireFree(${entity} wanted, String name, Function<${entity}, @Nullable Object> field) {
        var value = field.apply(wanted);
        for (var other : byId.values()) {
            if (value != null && value.equals(field.apply(other)) && !other.id().equals(wanted.id())) {
                throw new AlreadyCreatedException(name, "is already in use");
            }
        }
    }
#end
}
