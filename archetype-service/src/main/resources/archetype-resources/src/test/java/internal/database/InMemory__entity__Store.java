package ${package}.internal.database;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.entities.Change;
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
        requireFree("username", other -> other.username().equals(created.username()));
        requireFree("email", other -> other.email().equals(created.email()));
        byId.put(created.id(), created);
    }

    @Override
    public ${entity} findById(String id) {
        return read(each -> each.id().equals(id));
    }

    @Override
    public ${entity} findByEmail(String email) {
        return read(each -> each.email().equals(email));
    }

    @Override
    public ${entity} findByUsername(String username) {
        return read(each -> each.username().equals(username));
    }

    @Override
    public synchronized List<${entity}> list(String afterId, int limit) {
        return byId.tailMap(afterId, false).values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Change<${entity}> updateUsername(String id, String username, Instant at) {
        var before = find(each -> each.id().equals(id));
        requireFree(
                "username",
                other -> other.username().equals(username) && !other.id().equals(id));
        var updatedAt = at.isAfter(before.updatedAt()) ? at : before.updatedAt();
        var after = new ${entity}(id, username, before.email(), before.createdAt(), updatedAt);
        byId.put(id, after);
        return new Change<>(before, after);
    }

    @Override
    public synchronized ${entity} delete(String id) {
        var deleted = find(each -> each.id().equals(id));
        byId.remove(id);
        return deleted;
    }

    private ${entity} read(Predicate<${entity}> wanted) {
        reads.incrementAndGet();
        var found = find(wanted);
        afterRead.run();
        return found;
    }

    private synchronized ${entity} find(Predicate<${entity}> wanted) {
        return byId.values().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("${entityWords} not found"));
    }

    private void requireFree(String field, Predicate<${entity}> taken) {
        if (byId.values().stream().anyMatch(taken)) {
            throw new AlreadyCreatedException(field, "is already in use");
        }
    }
}
