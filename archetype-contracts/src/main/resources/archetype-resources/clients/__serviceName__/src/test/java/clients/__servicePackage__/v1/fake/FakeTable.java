package ${package}.clients.${service.packageName}.v1.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.PageToken;

/** Entities of one type, in memory. Thread-safe. */
final class FakeTable<T> {
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final IdPrefix ids;
    private final Function<T, String> id;
    private final Map<String, Function<T, ?>> uniques = new LinkedHashMap<>();
    private final TreeMap<String, T> rows = new TreeMap<>();
    private Consumer<FakeChange> observer = change -> {};

    FakeTable(String idPrefix, Function<T, String> id) {
        this.ids = IdPrefix.of(idPrefix);
        this.id = id;
    }

    /** Declares a field unique; null values do not count. */
    FakeTable<T> unique(String field, Function<T, ?> value) {
        uniques.put(field, value);
        return this;
    }

    /** Passes later changes to an observer, in their order. */
    FakeTable<T> observe(Consumer<FakeChange> observer) {
        this.observer = observer;
        return this;
    }

    /** Adds the row that {@code row} creates from a new id and the time. */
    synchronized T add(BiFunction<String, Instant, T> row) {
        return save(row.apply(ids.next(), now()));
    }

    /** Replaces the row with an id by the one that {@code change} creates from it and the time. */
    synchronized T update(String id, BiFunction<T, Instant, T> change) {
        return save(change.apply(get(id), now()));
    }

    synchronized T get(String id) {
        return found(Optional.ofNullable(rows.get(checkedId(id))));
    }

    synchronized T get(Function<T, ?> field, @Nullable Object value) {
        return found(find(field, value));
    }

    /** Returns a page that {@code page} creates from the rows and the next page token. */
    synchronized <P> P list(int pageSize, String pageToken, BiFunction<List<T>, String, P> page) {
        var size = Require.range("page_size", pageSize == 0 ? DEFAULT_PAGE_SIZE : pageSize, 1, MAX_PAGE_SIZE);
        var rest = rows.tailMap(PageToken.afterId(pageToken, ids), false);
        var listed = rest.values().stream().limit(size).toList();
        return page.apply(listed, listed.size() == rest.size() ? "" : PageToken.after(id.apply(listed.get(size - 1))));
    }

    synchronized void delete(String id) {
        var row = get(id);
        rows.remove(id);
        observer.accept(new FakeChange(row, null));
    }

    /** Returns the id if it has the format of this table's ids. */
    String checkedId(String id) {
        if (!ids.matches(id)) {
            throw new BadRequestException("id", "must be " + ids + "_ and a ULID");
        }
        return id;
    }

    private T save(T row) {
        uniques.forEach((field, value) -> {
            if (find(value, value.apply(row)).filter(owner -> !id.apply(owner).equals(id.apply(row))).isPresent()) {
                throw new AlreadyCreatedException(field, "is already in use");
            }
        });
        observer.accept(new FakeChange(rows.put(id.apply(row), row), row));
        return row;
    }

    private Optional<T> find(Function<T, ?> field, @Nullable Object value) {
        return rows.values().stream().filter(row -> value != null && value.equals(field.apply(row))).findFirst();
    }

    private T found(Optional<T> row) {
        return row.orElseThrow(() -> new NotFoundException(ids.prefix().replace('_', ' ') + " not found"));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
