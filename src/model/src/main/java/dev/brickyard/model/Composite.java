package dev.brickyard.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fields whose values together are unique.
 *
 * @param table the table of the entity
 * @param fields two or more required fields
 */
public record Composite(String table, List<Field> fields) implements Readable {
    public Composite {
        fields = List.copyOf(fields);
    }

    /** The name of its constraint in the database. */
    public String constraint() {
        return table + "_" + fields.stream().map(Field::name).collect(Collectors.joining("_")) + "_key";
    }

    /** Its columns, joined by commas. */
    public String columns() {
        return fields.stream().map(Field::column).collect(Collectors.joining(", "));
    }

    /** The field that errors name: the last one. */
    public Field last() {
        return fields.get(fields.size() - 1);
    }

    /** Its fields in reverse order. */
    public List<Field> reversed() {
        var reversed = new ArrayList<>(fields);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Such as "customer and number". */
    public String words() {
        return fields.stream().map(Field::words).collect(Collectors.joining(" and "));
    }

    /** The option that declares it, such as {@code unique=customer+number}. */
    public String option() {
        return "unique=" + fields.stream().map(Field::name).collect(Collectors.joining("+"));
    }
}
