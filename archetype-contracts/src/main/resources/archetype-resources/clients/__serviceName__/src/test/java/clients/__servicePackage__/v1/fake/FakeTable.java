package ${package}.clients.${service.packageName}.v1.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Caseless;
import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.InUseException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.grpc.PageToken;

/** Entities of one type, in memory. Thread-safe. */
final class FakeTable<T> {
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final FakeTables tables;
    private final Class<T> type;
    private final IdPrefix ids;
    private final Function<T, String> id;
    private final Function<T, Instant> updatedAt;
    private final List<Unique<T>> uniques = new ArrayList<>();
    private final List<Reference<T>> references = new ArrayList<>();
    private final TreeMap<String, T> rows = new TreeMap<>();
    /** The ids of created rows by the request ids; a fake does not live for a day. */
    private final Map<String, String> created = new HashMap<>();

    /** A field with unique values, or the last one of several whose values are unique together. */
    private record Unique<T>(String field, Function<T, ?> value) {}

    /** A field with the ids of entities. */
    private record Reference<T>(String field, Function<T, ?> id, Class<?> type) {}

    FakeTable(FakeTables tables, Class<T> type, String idPrefix, Function<T, String> id, Function<T, Instant> updatedAt) {
        this.tables = tables;
        this.type = type;
        this.ids = IdPrefix.of(idPrefix);
        this.id = id;
        this.updatedAt = updatedAt;
    }

    /** Declares a field unique; null values do not count. */
    FakeTable<T> unique(String field, Function<T, ?> value) {
        uniques.add(new Unique<>(field, value));
        return this;
    }

    /** Declares a field unique without regard to the case of ASCII letters; null values do not count. */
    FakeTable<T> caseless(String field, Function<T, @Nullable String> value) {
        return unique(field, row -> Optional.ofNullable(value.apply(row)).map(Caseless::fold).orElse(null));
    }

    /** Declares that a field holds the id of an entity. */
    FakeTable<T> refersTo(Class<?> type, String field, Function<T, ?> value) {
        references.add(new Reference<>(field, value, type));
        return this;
    }

    /** Adds the row that {@code row} creates from a new id and the time, or returns that of an earlier call with the request id. */
    T add(@Nullable String requestId, BiFunction<String, Instant, T> row) {
        synchronized (tables) {
            var known = requestId == null ? null : created.get(requestId);
            if (known != null) {
                return get(known);
            }
            var added = save(row.apply(ids.next(), now()));
            if (requestId != null) {
                created.put(requestId, id.apply(added));
            }
            return added;
        }
    }

    /** Replaces the row with an id by the one that {@code change} creates from it and the time. */
    T update(String id, @Nullable Instant expected, BiFunction<T, Instant, T> change) {
        synchronized (tables) {
            var old = current(id, expected);
            var later = updatedAt.apply(old).plus(1, ChronoUnit.MICROS);
            return save(change.apply(old, later.isAfter(now()) ? later : now()));
        }
    }

    T get(String id) {
        synchronized (tables) {
            return found(Optional.ofNullable(rows.get(checkedId(id))));
        }
    }

    /** Returns the row with a value of a unique field. */
    T get(String field, Object value) {
        synchronized (tables) {
            return found(uniques.stream().filter(unique -> unique.field().equals(field)).findFirst().flatMap(unique -> find(unique, value)));
        }
    }

    /** Returns those that exist of the rows with some ids. */
    List<T> get(List<String> ids) {
        synchronized (tables) {
            return Require.items("ids", ids, 0, MAX_PAGE_SIZE, id -> Require.id("ids", id, this.ids.prefix())).stream().distinct().map(rows::get).filter(Objects::nonNull).toList();
        }
    }

    /** Returns a page that {@code page} creates from the rows and the next page token. */
    <P> P list(FakeQuery<T> query, int pageSize, String pageToken, BiFunction<List<T>, String, P> page) {
        var size = Require.range("page_size", pageSize == 0 ? DEFAULT_PAGE_SIZE : pageSize, 1, MAX_PAGE_SIZE);
        var after = PageToken.position(pageToken, ids, query.keyParser());
        synchronized (tables) {
            var rest = rows.values().stream()
                    .filter(query::matches)
                    .filter(row -> after.equals(Position.FIRST) || query.compare(after, position(query, row)) < 0)
                    .sorted(Comparator.comparing(row -> position(query, row), query::compare))
                    .toList();
            var listed = rest.subList(0, Math.min(size, rest.size()));
            return page.apply(listed, listed.size() == rest.size() ? "" : PageToken.after(position(query, listed.get(size - 1))));
        }
    }

    void delete(String id, @Nullable Instant expected) {
        synchronized (tables) {
            var row = current(id, expected);
            if (tables.referTo(type, id)) {
                throw new InUseException("still referred to");
            }
            rows.remove(id);
            tables.changed(new FakeChange(row, null));
        }
    }

    /** Returns the id if it has the format of this table's ids. */
    String checkedId(String id) {
        if (!ids.matches(id)) {
            throw new BadRequestException("id", "must be " + ids + "_ and a ULID");
        }
        return id;
    }

    boolean contains(Object id) {
        return rows.containsKey(id);
    }

    /** Whether a row refers to an entity, other than the row itself. */
    boolean refersTo(Class<?> type, String id) {
        var referring = references.stream().filter(reference -> reference.type().equals(type)).toList();
        return rows.values().stream()
                .filter(row -> !id.equals(this.id.apply(row)))
                .anyMatch(row -> referring.stream().anyMatch(reference -> id.equals(reference.id().apply(row))));
    }

    private Position position(FakeQuery<T> query, T row) {
        return new Position(query.key(row), id.apply(row));
    }

    private T current(String id, @Nullable Instant expected) {
        var row = get(id);
        if (expected != null && !expected.equals(updatedAt.apply(row))) {
            throw new OutdatedException(words() + " was changed: read it again");
        }
        return row;
    }

    private T save(T row) {
        for (var reference : references) {
            var referred = reference.id().apply(row);
            if (referred != null && !tables.contain(reference.type(), referred)) {
                throw new NotFoundException(reference.field(), reference.field() + " not found");
            }
        }
        for (var unique : uniques) {
            var owner = find(unique, unique.value().apply(row));
            if (owner.isPresent() && !id.apply(owner.get()).equals(id.apply(row))) {
                throw new AlreadyCreatedException(unique.field(), "is already in use");
            }
        }
        tables.changed(new FakeChange(rows.put(id.apply(row), row), row));
        return row;
    }

    private Optional<T> find(Unique<T> unique, @Nullable Object value) {
        return rows.values().stream().filter(row -> value != null && value.equals(unique.value().apply(row))).findFirst();
    }

    private T found(Optional<T> row) {
        return row.orElseThrow(() -> new NotFoundException(words() + " not found"));
    }

    private String words() {
        return ids.prefix().replace('_', ' ');
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
