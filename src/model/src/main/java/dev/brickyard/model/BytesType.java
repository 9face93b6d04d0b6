package dev.brickyard.model;

import java.util.List;

/** Bytes; Base64 in JSON. */
final class BytesType extends FieldType {
    static final int USUAL_MAX = 65_536;

    private final int min;
    private final int max;

    BytesType(Limits limits) {
        super("bytes", "Bytes", "Bytes", "BytesValue", "bytea");
        this.min = limits.number("min", 0);
        this.max = limits.number("max", USUAL_MAX);
    }

    @Override
    public String wrap() {
        return "WireValues.bytes";
    }

    @Override
    public String unwrapped(String message) {
        return "WireValues.bytes(" + message + ")";
    }

    @Override
    public String modelJava() {
        return "String";
    }

    @Override
    public String modelBoxed() {
        return "String";
    }

    @Override
    public String toModel(String value) {
        return value + ".base64()";
    }

    @Override
    public String column(String name) {
        return "Columns.bytes(row, " + quoted(name) + ")";
    }

    @Override
    public String nullableColumn(String name) {
        return "Columns.bytesOrNull(row, " + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return min + " to " + max + " bytes";
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        return "Require.bytes(%s, %s, %d, %d)".formatted(quoted(name), value, min, max);
    }

    @Override
    public String refused() {
        return "@ValueSource(ints = {" + (max + 1) + "})";
    }

    @Override
    public String refusedJava() {
        return "int";
    }

    @Override
    public String refusedValue() {
        return "Bytes.of(new byte[value])";
    }

    @Override
    boolean unique() {
        return false;
    }

    @Override
    boolean indexable() {
        return false;
    }

    @Override
    public String inJson(String value, String column) {
        return "replace(encode(" + value + ", 'base64'), chr(10), '') AS " + column;
    }

    @Override
    public String sample(String name) {
        // two bytes differ for different numbers
        return "Bytes.of(Samples.bytes(n, %d))".formatted(Math.min(max, Math.max(min, 2)));
    }

    @Override
    public String example() {
        return quoted(base64());
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(base64());
    }

    private String base64() {
        return java.util.Base64.getEncoder().encodeToString(new byte[Math.min(max, Math.max(min, 3))]);
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"?\\\"\"";
    }

    @Override
    public String reader() {
        return "bytes";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("contentEncoding: base64", "maxLength: " + (max + 2) / 3 * 4);
    }
}
