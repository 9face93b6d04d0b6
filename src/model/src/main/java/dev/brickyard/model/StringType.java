package dev.brickyard.model;

/** A type whose values are strings of bounded length. */
abstract class StringType extends FieldType {
    private final int min;
    private final int max;

    StringType(int min, int max) {
        super("string", "String", "String", "StringValue", "text");
        this.min = min;
        this.max = max;
    }

    /** The minimum number of code points of a value. */
    public int min() {
        return min;
    }

    /** The maximum number of code points of a value. */
    public int max() {
        return max;
    }

    /** The longest value that begins with the String {@code start}, as Java source. */
    public abstract String longestOf();

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

    @Override
    public String reader() {
        return "text";
    }

    @Override
    public String yaml() {
        return "string";
    }

}
