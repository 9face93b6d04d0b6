package dev.brickyard.model;

import java.util.List;

/**
 * The type of a field, with its form in Java, SQL, protobuf, JSON and OpenAPI; one class per type.
 *
 * <p>Methods that take a name or an expression return Java source.
 */
public abstract class FieldType implements Readable {
    private final String name;
    private final String java;
    private final String boxed;
    private final String wrapper;
    private final String sql;

    FieldType(String name, String java, String boxed, String wrapper, String sql) {
        this.name = name;
        this.java = java;
        this.boxed = boxed;
        this.wrapper = wrapper;
        this.sql = sql;
    }

    /** Its name in the parameter {@code fields}, such as {@code int64}. */
    public String name() {
        return name;
    }

    /** Who may see a field of the type, unless a modifier overrides it. */
    Visibility visibility() {
        return Visibility.PUBLIC;
    }

    /** The Java type of a value that is not null, such as {@code long}. */
    public String java() {
        return java;
    }

    /** The Java type of a value that may be null, such as {@code Long}. */
    public String boxed() {
        return boxed;
    }

    /** The wrapper message of google.protobuf for a value, such as {@code Int64Value}. */
    public String wrapper() {
        return wrapper;
    }

    /** The type of a column, such as {@code bigint}. */
    public String sql() {
        return sql;
    }

    /** The method that wraps a value in a message, such as {@code Int64Value.of}. */
    public String wrap() {
        return wrapper + ".of";
    }

    /** The value of a message, given as an expression. */
    public String unwrapped(String message) {
        return message + ".getValue()";
    }

    /** The value of a message in a request; the exception for an invalid value names the field. */
    public String received(String name, String message) {
        return unwrapped(message);
    }

    /** The value of a column that is never null, read from the ResultSet {@code row}. */
    public abstract String column(String name);

    /** The value of a column that may be null, read from the ResultSet {@code row}. */
    public String nullableColumn(String name) {
        return "row.getObject(" + quoted(name) + ", " + boxed + ".class)";
    }

    /** The rule for values, such as "a 64-bit integer". */
    public abstract String rule();

    /** Whether the type refuses some values. */
    public boolean verified() {
        return false;
    }

    /** Whether pkg's {@code Require} checks values, and throws BadRequestException. */
    public boolean checked() {
        return verified();
    }

    /** The check of a value, given as an expression: returns the value to store, or throws. */
    public String verify(String name, String value) {
        return value;
    }

    /** The annotation that feeds a parameterized test with refused values; empty if none are refused. */
    public String refused() {
        return "";
    }

    /** The part of a cache key that stands for a value, given as an expression. */
    public String key(String value) {
        return value;
    }

    /** The same part of the key as SQL, for a column. */
    public String keySql(String column) {
        return column;
    }

    /** What SQL selects to put a column, whose value is given as an expression, into JSON under its name. */
    public String inJson(String value, String column) {
        return value;
    }

    /** A sample value, which depends on an int {@code n}. */
    public abstract String sample(String name);

    /** A sample value in JSON, for documentation. */
    public abstract String example();

    /** A sample value in JSON, different for each field. */
    public abstract String jsonValue(String name, int number);

    /** Invalid JSON for the type, as a Java string. */
    public String jsonWrong() {
        return "\"\\\"\\\"\"";
    }

    /** The method of pkg's JsonBody and Values that reads a value. */
    public abstract String reader();

    /** The type in OpenAPI. */
    public abstract String yaml();

    /** The other lines of its OpenAPI schema. */
    public List<String> yamlRules() {
        return List.of();
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Returns the type of this name, for a field that may be unique. */
    static FieldType of(String type, String name, boolean unique) {
        return switch (type) {
            case "string" -> name.equals("email") || name.endsWith("_email") ? new EmailType() : new TextType(unique ? 64 : 1000);
            case "bool" -> new BoolType();
            case "int32" -> new Int32Type();
            case "int64" -> new Int64Type();
            case "double" -> new DoubleType();
            case "timestamp" -> new TimestampType();
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }
}
