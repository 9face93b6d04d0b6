package ${package}.clients.${service.packageName}.v1.fake;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.BadRequestException;

/** Which rows of a table a list contains, and in which order. */
final class FakeQuery<T> {
    private final boolean newestFirst;
    private Predicate<T> filter = row -> true;
    private @Nullable Function<T, ? extends @Nullable Object> key;
    private @Nullable Function<String, ?> keyParser;

    FakeQuery(boolean newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** Selects the rows with a value of a field, unless the value is null. */
    void equal(Function<T, ?> field, @Nullable Object value) {
        if (value != null) {
            filter = filter.and(row -> value.equals(field.apply(row)));
        }
    }

    /** Selects the rows in a range of a field, unless both limits are null, and sorts by the field. */
    <K extends Comparable<? super K>> void range(String name, Function<T, @Nullable K> field, @Nullable K from, @Nullable K until, Function<String, K> parser) {
        if (from == null && until == null) {
            return;
        }
        if (key != null) {
            throw new BadRequestException(name + (from == null ? "_until" : "_from"), "must be absent, because a list has a range of one field only");
        }
        key = field;
        keyParser = parser;
        filter = filter.and(row -> {
            var value = field.apply(row);
            return value != null && (from == null || value.compareTo(from) >= 0) && (until == null || value.compareTo(until) < 0);
        });
    }

    boolean matches(T row) {
        return filter.test(row);
    }

    /** Returns the value by which a row is sorted; null if rows are sorted by id alone. */
    @Nullable
    Object key(T row) {
        return key == null ? null : key.apply(row);
    }

    @Nullable
    Function<String, ?> keyParser() {
        return keyParser;
    }

    /** Compares the positions of two rows in the list. */
    @SuppressWarnings("unchecked") // all keys of a list are values of one field
    int compare(Position a, Position b) {
        var order = a.id().compareTo(b.id());
        if (a.key() != null && b.key() != null && !a.key().equals(b.key())) {
            order = ((Comparable<Object>) a.key()).compareTo(b.key());
        }
        return newestFirst ? -order : order;
    }
}
