package ${package}.clients.${service.packageName}.v1.fake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.ServiceException;

/** The data of a fake: one table per type of entity. Thread-safe; it is the lock of all tables. */
final class FakeTables {
    private final Map<Class<?>, FakeTable<?>> tables = new HashMap<>();
    private @Nullable ServiceException failure;
    private Consumer<FakeChange> observer = change -> {};

    synchronized void failWith(@Nullable ServiceException failure) {
        this.failure = failure;
    }

    synchronized void observe(Consumer<FakeChange> observer) {
        this.observer = observer;
    }

    /** Returns the table of a type, created by {@code empty} if new; throws the failure if one is set. */
    @SuppressWarnings("unchecked") // the table was made for this type
    synchronized <T> FakeTable<T> of(Class<T> type, Supplier<FakeTable<T>> empty) {
        if (failure != null) {
            throw failure;
        }
        return (FakeTable<T>) tables.computeIfAbsent(type, absent -> empty.get());
    }

    synchronized boolean contain(Class<?> type, Object id) {
        var table = tables.get(type);
        return table != null && table.contains(id);
    }

    /** Whether an entity refers to another one. */
    synchronized boolean referTo(Class<?> type, String id) {
        return tables.values().stream().anyMatch(table -> table.refersTo(type, id));
    }

    void changed(FakeChange change) {
        observer.accept(change);
    }
}
