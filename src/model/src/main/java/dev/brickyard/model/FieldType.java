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

    /** Its name in the parameter {@code fields}, such as {@code int64} or {@code enum=DRAFT|SENT}. */
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

    /** The same with its annotation, which stands before the last name, such as {@code @Nullable Long}. */
    public String nullable() {
        return "@Nullable " + boxed;
    }

    /**
     * The same in the header of a record. javac drops an annotation of a qualified type there from the constructor, so a
     * nested type has its simple name, and the record's file imports it.
     */
    public String nullableComponent() {
        return nullable();
    }

    /** The Java type of a value in models of contracts, such as {@code long}. */
    public String modelJava() {
        return java;
    }

    /** The Java type of a value in models that may be null. */
    public String modelBoxed() {
        return boxed;
    }

    /** A value, given as an expression that is not null, as models contain it. */
    public String toModel(String value) {
        return value;
    }

    /** The message of google.protobuf or google.type for a value, such as {@code Int64Value}. */
    public String wrapper() {
        return wrapper;
    }

    /** The type of a column, such as {@code bigint}. */
    public String sql() {
        return sql;
    }

    /** The type of a field in a protobuf message, with its label. */
    public String proto(Service service) {
        return service.protobuf() + "." + wrapper;
    }

    /** The file that declares the type of a field in protobuf; empty if none is needed. */
    public String protoImport() {
        return "google/protobuf/wrappers.proto";
    }

    /** The type of an element of a repeated field in protobuf. */
    public String protoElement(Service service) {
        return proto(service);
    }

    /** The method of pkg that converts a value to a message, such as {@code WireValues.date}; empty if the message wraps it. */
    String toWire() {
        return "";
    }

    /** The method of pkg that converts a message to a value, with or without the name of the field; empty as before. */
    String fromWire() {
        return "";
    }

    /** The method that wraps a value in a message, such as {@code Int64Value.of}. */
    public String wrap() {
        return toWire().isEmpty() ? wrapper + ".of" : toWire();
    }

    /** A message with a value, which is given as an expression. */
    public String wrapped(String value) {
        return wrap() + "(" + value + ")";
    }

    /** The value of a message, given as an expression. */
    public String unwrapped(String message) {
        return fromWire().isEmpty() ? message + ".getValue()" : fromWire() + "(" + message + ")";
    }

    /** The value of a message in a request; the exception for an invalid value names the field. */
    public String received(String name, String message) {
        return fromWire().isEmpty() ? unwrapped(message) : fromWire() + "(" + quoted(name) + ", " + message + ")";
    }

    /** A function that converts an element of a list to protobuf; empty if it needs no conversion. */
    public String elementToWire() {
        return toWire().replace(".", "::");
    }

    /** A function that converts an element of a repeated field of a trusted sender; empty if it needs no conversion. */
    public String elementFromWire() {
        return fromWire().replace(".", "::");
    }

    /** A function that converts an element of a repeated field in a request; empty if it needs no conversion. */
    public String elementReceived(String name) {
        return fromWire().isEmpty() ? "" : "sent -> " + received(name, "sent");
    }

    /** The value of a column that is never null, read from the ResultSet {@code row}. */
    public abstract String column(String name);

    /** The value of a column that may be null, read from the ResultSet {@code row}. */
    public String nullableColumn(String name) {
        return "row.getObject(" + quoted(name) + ", " + boxed + ".class)";
    }

    /** A value, given as an expression that is not null, as a parameter of a SQL statement. */
    public String toColumn(String value) {
        return value;
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

    /** The type of the refused values' parameter, such as {@code String}. */
    public String refusedJava() {
        return java;
    }

    /** A refused value, given as the parameter {@code value} of such a test. */
    public String refusedValue() {
        return "value";
    }

    /** Whether a field of the type may be unique. */
    boolean unique() {
        return true;
    }

    /** Whether a field of the type may be indexed. */
    boolean indexable() {
        return true;
    }

    /** Whether a list can be filtered by ranges of values. */
    public boolean ranged() {
        return false;
    }

    /** A function that parses the text of a value in a page token, if lists can be sorted by it. */
    public String keyParser() {
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

    /** A sample value in the JSON of protobuf, for documentation. */
    public String protoExample() {
        return example();
    }

    /** A sample value in JSON, different for each field. */
    public abstract String jsonValue(String name, int number);

    /** Invalid JSON for the type, as a Java string. */
    public String jsonWrong() {
        return "\"\\\"\\\"\"";
    }

    /** The method of pkg's JsonBody and Values that reads a value. */
    public abstract String reader();

    /** A value that the reader returned, given as an expression that is not null, as the type's value. */
    public String parsed(String read) {
        return read;
    }

    /** A function that does the same; empty if it needs no conversion. */
    public String parser() {
        return "";
    }

    /** The type in OpenAPI. */
    public abstract String yaml();

    /** The other lines of its OpenAPI schema. */
    public List<String> yamlRules() {
        return List.of();
    }

    /** The default value of a field, as Java source; empty if there is none. */
    public String defaultValue() {
        return "";
    }

    /** The default value of a field in JSON; empty if there is none. */
    public String defaultJson() {
        return "";
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
