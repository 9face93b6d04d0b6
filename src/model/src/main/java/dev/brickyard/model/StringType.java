package dev.brickyard.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type whose values are strings of bounded length. */
abstract class StringType extends FieldType {
    private static final int DIGITS = 7;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final int min;
    private final int max;
    private final @Nullable Pattern pattern;
    private final @Nullable String absent;

    StringType(String name, int min, int max, Limits limits) {
        super(name, "String", "String", "StringValue", "text");
        this.min = limits.number("min", min);
        this.max = limits.number("max", max);
        var given = limits.get("pattern");
        this.pattern = given == null ? null : Pattern.of(given);
        this.absent = limits.get("default");
    }

    /** The minimum number of code points of a value. */
    public int min() {
        return min;
    }

    /** The maximum number of code points of a value. */
    public int max() {
        return max;
    }

    /** The pattern of all values, or null. */
    @Nullable Pattern pattern() {
        return pattern;
    }

    /** The longest value that begins with the String {@code start}, as Java source. */
    public abstract String longestOf();

    @Override
    public String protoElement(Service service) {
        return "string";
    }

    @Override
    public String column(String name) {
        return "row.getString(" + quoted(name) + ")";
    }

    @Override
    public String nullableColumn(String name) {
        return column(name);
    }

    @Override
    public boolean verified() {
        return true;
    }

    String matching(String name, String checked) {
        return pattern == null ? checked : "Require.matching(" + quoted(name) + ", " + checked + ", " + quoted(pattern.text()) + ")";
    }

    /** A sample of bounded length or with a pattern; {@code free} if the limits allow that one. */
    String sampleOr(String name, String free) {
        if (pattern != null) {
            return samples(pattern.positions());
        }
        if (name.length() + DIGITS > max) {
            return samples(Collections.nCopies(Math.max(min, Math.min(max, DIGITS)), LETTERS));
        }
        return name.length() >= min ? free : quoted(name + "x".repeat(min - name.length())) + " + n";
    }

    private static String samples(List<String> positions) {
        var source = new ArrayList<String>();
        for (var position : positions) {
            source.add(quoted(position));
        }
        return "Samples.text(n, " + String.join(", ", source) + ")";
    }

    /** A sample for documents. */
    String fixed(String wanted, int number) {
        if (pattern != null) {
            return pattern.match(number);
        }
        var text = wanted.length() > max ? wanted.substring(0, max) : wanted;
        return text + "x".repeat(Math.max(0, min - text.length()));
    }

    @Override
    public String reader() {
        return "text";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public String defaultValue() {
        return absent == null ? "" : quoted(absent);
    }

    @Override
    public String defaultJson() {
        return absent == null ? "" : quoted(absent);
    }
}
