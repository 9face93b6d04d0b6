package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One field of an entity.
 *
 * @param name as a column and in protobuf, such as {@code viewer_count}
 * @param type the type of its values
 * @param modifiers whether it is unique, optional and updatable, and who may see it
 * @param number its field number in the request to create an entity, from 1
 * @param update the name of its Update rpc without that word, such as {@code Username}
 */
public record Field(String name, FieldType type, Modifiers modifiers, int number, String update) implements Readable {
    /** Names that YAML 1.1 takes for booleans. */
    private static final Set<String> YAML_WORDS = Set.of("y", "n", "yes", "no", "on", "off");

    private Names names() {
        return Names.ofSnake(name);
    }

    /** Such as {@code viewerCount}. */
    public String camel() {
        return names().camel();
    }

    /** Such as {@code ViewerCount}. */
    public String pascal() {
        return names().pascal();
    }

    /** Such as {@code VIEWER_COUNT}. */
    public String constant() {
        return names().constant();
    }

    /** Such as {@code viewer-count}. */
    public String kebab() {
        return names().kebab();
    }

    /** Such as {@code viewer count}. */
    public String words() {
        return names().spoken();
    }

    /** The article before the words: a or an. */
    public String article() {
        return names().article();
    }

    /** Its field number in the message of the entity, where the id is 1. */
    public int messageNumber() {
        return number + 1;
    }

    /** Whether its values are unique. */
    public boolean unique() {
        return modifiers.unique();
    }

    /** Whether it is optional. */
    public boolean optional() {
        return modifiers.optional();
    }

    /** Whether it is required. */
    public boolean required() {
        return !optional();
    }

    /** Whether an Update rpc changes it. */
    public boolean updatable() {
        return modifiers.updatable();
    }

    /** Whether an Update rpc can clear it. */
    public boolean clearable() {
        return optional() && updatable();
    }

    /** Whether the public API contains it. */
    public boolean exposed() {
        return modifiers.visibility() == Visibility.PUBLIC;
    }

    /** Whether events contain it. */
    public boolean published() {
        return modifiers.visibility() != Visibility.PRIVATE;
    }

    /** Whether it is a string or an e-mail address. */
    public boolean string() {
        return type instanceof StringType;
    }

    /** Whether it is a string other than an e-mail address. */
    public boolean text() {
        return type instanceof TextType;
    }

    /** Whether it is an e-mail address. */
    public boolean email() {
        return type instanceof EmailType;
    }

    /** Whether it is a {@code double}. */
    public boolean floating() {
        return type instanceof DoubleType;
    }

    /** Whether it is a point in time. */
    public boolean timestamp() {
        return type instanceof TimestampType;
    }

    /** Whether it is not a string, so that code must check whether the message has a value. */
    public boolean bare() {
        return !string();
    }

    /** Whether its type refuses some values. */
    public boolean verified() {
        return type.verified();
    }

    /** Whether pkg's {@code Require} checks its values. */
    public boolean checked() {
        return type.checked();
    }

    /** The minimum number of code points of a string. */
    public int min() {
        return ((StringType) type).min();
    }

    /** The maximum number of code points of a string. */
    public int max() {
        return ((StringType) type).max();
    }

    /** The longest string that begins with {@code start}, as Java source. */
    public String longestOf() {
        return ((StringType) type).longestOf();
    }

    /** The Java type of a value that is not null. */
    public String java() {
        return type.java();
    }

    /** The Java type of a record's component. */
    public String ref() {
        return optional() ? "@Nullable " + type.boxed() : type.java();
    }

    /** The wrapper message of a value, such as {@code Int64Value}. */
    public String wrapper() {
        return type.wrapper();
    }

    /** The method that wraps a value in a message. */
    public String wrap() {
        return type.wrap();
    }

    /** Its value in the message {@code sent}, which must contain it, as Java source. */
    public String unwrapped() {
        return type.unwrapped("sent.get" + pascal() + "()");
    }

    /** Its value in the message {@code sent}, or null, as Java source. */
    public String fromMessage() {
        return optional() ? "sent.has" + pascal() + "() ? " + unwrapped() + " : null" : unwrapped();
    }

    /** The value of the wrapper {@code message} of a request, as Java source. */
    public String received(String message) {
        return type.received(name, message);
    }

    /** Its checked value, read from a variable that holds the request, as Java source; null if absent and optional. */
    public String fromRequest(String request) {
        return optional() ? "%s.has%s() ? %s : null".formatted(request, pascal(), ruled(received(message(request)))) : needed(request);
    }

    /** Its checked value, read from a variable that holds the request, as Java source; the request must contain it. */
    public String needed(String request) {
        var given = "Require.given(\"%s\", %s.has%s(), %s)".formatted(name, request, pascal(), message(request));
        return ruled(received(bare() ? given : message(request)));
    }

    private String message(String request) {
        return request + ".get" + pascal() + "()";
    }

    /** Its checked value, read from a variable that holds the JsonBody, as Java source; null if absent and optional. */
    public String fromBody(String body) {
        var read = "%s.%s(\"%s\")".formatted(body, reader(), name);
        if (required()) {
            return ruled(bare() ? "Require.given(\"%s\", %s)".formatted(name, read) : read);
        }
        return verified() ? "Optional.ofNullable(%s).map(Rules::checked%s).orElse(null)".formatted(read, pascal()) : read;
    }

    /** Its checked value in the path, read from a variable that holds the HTTP request, as Java source. */
    public String fromPath(String request) {
        return ruled(readPath(request));
    }

    /** Its value, read from a variable that holds the JsonBody, as Java source; only absence is checked. */
    public String readBody(String body) {
        var read = "%s.%s(\"%s\")".formatted(body, reader(), name);
        return required() ? "Require.given(\"%s\", %s)".formatted(name, read) : read;
    }

    /** Its value in the path, read from a variable that holds the HTTP request, as Java source; only its type is checked. */
    public String readPath(String request) {
        var text = "%s.pathValue(\"%s\")".formatted(request, name);
        return bare() ? "Values.%s(\"%s\", %s)".formatted(reader(), name, text) : text;
    }

    /** Its value, read from a string variable, as Java source; only its type is checked. */
    public String readText(String variable) {
        return bare() ? "Values.%s(\"%s\", %s)".formatted(reader(), variable, variable) : variable;
    }

    private String ruled(String value) {
        return verified() ? "Rules.checked%s(%s)".formatted(pascal(), value) : value;
    }

    /** The check of a value, as Java source: returns the value to store, or throws. */
    public String verify(String value) {
        return type.verify(name, value);
    }

    /** An expression of the type of the component, asserted to be not null, as Java source. */
    public String present(String value) {
        return optional() ? "Objects.requireNonNull(" + value + ")" : value;
    }

    /** Its value in the ResultSet {@code row}, as Java source. */
    public String fromRow() {
        return optional() ? type.nullableColumn(name) : type.column(name);
    }

    /** Its column, quoted if SQL requires it. */
    public String column() {
        return SqlWords.quoted(name);
    }

    /** Its column within a Java string. */
    public String columnInJava() {
        return column().replace("\"", "\\\"");
    }

    /** The type of its column. */
    public String sql() {
        return type.sql();
    }

    /** The part of a cache key that stands for a value, as Java source. */
    public String key(String value) {
        return type.key(value);
    }

    /** The same part of the key as SQL, for a row such as OLD. */
    public String keySql(String row) {
        return type.keySql(row + "." + column());
    }

    /** What SQL selects from a row, such as {@code entity}, to put it into JSON. */
    public String inJson(String row) {
        return type.inJson(row + "." + column(), column());
    }

    /** Its part of the parameter {@code fields}, such as {@code username:string:unique}. */
    public String spec() {
        var words = new ArrayList<>(List.of(name, type.name()));
        words.addAll(modifiers.words());
        if (modifiers.visibility() != type.visibility()) {
            words.add(modifiers.visibility().word());
        }
        return String.join(":", words);
    }

    /** The rule for its values, with the modifiers. */
    public String rule() {
        return (unique() ? "unique; " : "")
                + (optional() ? "optional; " : "")
                + type.rule()
                + modifiers.visibility().rule();
    }

    /** The rule as a sentence. */
    public String sentence() {
        return Names.capital(rule()) + ".";
    }

    /** "Required" or "Optional", to begin a sentence. */
    public String need() {
        return optional() ? "Optional" : "Required";
    }

    /** The annotation that feeds a parameterized test with refused values; empty if none are refused. */
    public String refused() {
        return type.refused();
    }

    /** A sample value, which depends on an int {@code n}, as Java source. */
    public String sample() {
        return type.sample(name);
    }

    /** Name and sample value, as JSON of a request. */
    public String json() {
        return '"' + name + "\": " + type.example();
    }

    /** A value in JSON. */
    public String jsonValue() {
        return type.jsonValue(name, number);
    }

    /** Invalid JSON for it, as a Java string. */
    public String jsonWrong() {
        return type.jsonWrong();
    }

    /** The method of pkg's JsonBody and Values that reads a value. */
    public String reader() {
        return type.reader();
    }

    /** Its name as a key in YAML. */
    public String yaml() {
        return YAML_WORDS.contains(name) ? "'" + name + "'" : name;
    }

    /** The lines of its OpenAPI type. */
    public List<String> schema() {
        var lines = new ArrayList<>(List.of("type: " + (optional() ? "[" + type.yaml() + ", 'null']" : type.yaml())));
        lines.addAll(type.yamlRules());
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
