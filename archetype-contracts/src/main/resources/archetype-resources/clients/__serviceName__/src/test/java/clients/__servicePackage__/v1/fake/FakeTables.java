package ${package}.clients.${service.packageName}.v1.fake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.errors.ServiceException;

/** The data of a fake: one table per type of entity. */
final class FakeTables {
    private final Map<Class<?>, FakeTable<?>> tables = new ConcurrentHashMap<>();
    private volatile @Nullable ServiceException failure;
    private volatile Consumer<FakeChange> observer = change -> {};

    void failWith(@Nullable ServiceException failure) {
        this.failure = failure;
    }

    void observe(Consumer<FakeChange> observer) {
        this.observer = observer;
    }

    /** Returns the table of a type, created by {@code empty} if new; throws the failure if one is set. */
    @SuppressWarnings("unchecked") // the table was made for this type
    <T> FakeTable<T> of(Class<T> type, Supplier<FakeTable<T>> empty) {
        var thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        return (FakeTable<T>) tables.computeIfAbsent(type, absent -> observed(empty.get()));
    }

    private FakeTable<?> observed(FakeTable<?> table) {
        return table.observe(change -> observer.accept(change));
    }
}
