package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One field of an entity.
 *
 * @param name as a column and in protobuf, such as {@code viewer_count}
 * @param type the type of its values
 * @param modifiers whether it is unique, optional and updatable, and who may see it
 * @param number its field number in the request to create an entity, from 1
 * @param update the name of its Update rpc without that word, such as {@code Username}
 * @param limits its limits and its default as given, such as {@code max=200}
 */
public record Field(String name, FieldType type, Modifiers modifiers, int number, String update, List<String> limits)
        implements Readable {
    public Field {
        limits = List.copyOf(limits);
    }

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

    /** Whether an Update rpc of its own changes it. */
    public boolean updatable() {
        return modifiers.updatable();
    }

    /** Whether the Update rpc of the entity changes it. */
    public boolean editable() {
        return modifiers.editable();
    }

    /** Whether lists can be filtered by it. */
    public boolean indexed() {
        return modifiers.indexed();
    }

    /** Whether lists can be filtered by ranges of its values. */
    public boolean ranged() {
        return indexed() && type.ranged();
    }

    /** The parameters of lists that filter by it. */
    public List<Filter> filters() {
        if (!indexed()) {
            return List.of();
        }
        return Stream.of(Filter.Kind.values())
                .filter(kind -> kind == Filter.Kind.EQUAL || type.ranged())
                .map(kind -> new Filter(this, kind))
                .toList();
    }

    /** Whether unique values are compared without regard to the case of ASCII letters. */
    public boolean caseless() {
        return modifiers.caseless();
    }

    /** Whether it is never returned. */
    public boolean secret() {
        return modifiers.visibility() == Visibility.SECRET;
    }

    /** Whether the entity contains it: whether it is not secret. */
    public boolean visible() {
        return !secret();
    }

    /** Whether it is a list. */
    public boolean list() {
        return type instanceof ListType;
    }

    /** Whether it is one of some values. */
    public boolean enumeration() {
        return type instanceof EnumType;
    }

    /** Whether it is bytes. */
    public boolean bytes() {
        return type instanceof BytesType;
    }

    /** Whether it is a JSON object. */
    public boolean json() {
        return type instanceof JsonType;
    }

    /** Whether it is a decimal number. */
    public boolean decimal() {
        return type instanceof DecimalType;
    }

    /** The values of an enum, such as {@code DRAFT}; empty for other types. */
    public List<String> enumValues() {
        return type instanceof EnumType values ? values.values() : List.of();
    }

    /** A value of an enum in protobuf, such as {@code STATUS_DRAFT}. */
    public String protoValue(String value) {
        return ((EnumType) type).protoValue(value);
    }

    /** The names of all values of an enum in protobuf. */
    public List<String> protoValues() {
        return Stream.concat(Stream.of("UNSPECIFIED"), enumValues().stream()).map(this::protoValue).toList();
    }

    /** Whether it holds the id of another entity. */
    public boolean reference() {
        return type instanceof RefType;
    }

    private RefType.Target target() {
        return ((RefType) type).target();
    }

    /** The entity to whose id it refers, such as {@code Customer}. */
    public String refersTo() {
        return target().name();
    }

    /** Whether it refers to an entity of the same service. */
    public boolean foreignKey() {
        return reference() && target().table() != null;
    }

    /** The table to which it refers. */
    public String foreignTable() {
        return target().table();
    }

    /** Whether it refers to an entity of the same service that is only marked as deleted. */
    public boolean softForeignKey() {
        return foreignKey() && target().soft();
    }

    /** Whether it has a default. */
    public boolean hasDefault() {
        return !type.defaultValue().isEmpty();
    }

    /** Its default, as Java source; empty if there is none. */
    public String defaultValue() {
        return type.defaultValue();
    }

    /** Its default in JSON; empty if there is none. */
    public String defaultJson() {
        return type.defaultJson();
    }

    /** Whether a request to create an entity may leave it out. */
    public boolean omittable() {
        return optional() || hasDefault() || type instanceof ListType values && values.min() == 0;
    }

    /** Whether a change may leave it without a value: it is optional, or a list that may be empty. */
    public boolean emptiable() {
        return optional() || type instanceof ListType values && values.min() == 0;
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
        return exposed() || modifiers.visibility() == Visibility.INTERNAL;
    }

    /** Whether it is a text of any kind, an e-mail address or a reference. */
    public boolean string() {
        return type instanceof StringType;
    }

    /** Whether it is a string of any form: no address, no reference, no pattern. */
    public boolean text() {
        return type instanceof TextType string && string.pattern() == null;
    }

    /** Whether only its length is limited: a text or an e-mail address without a pattern. */
    public boolean free() {
        return type instanceof StringType string && !reference() && string.pattern() == null;
    }

    /** Whether it is a visible string that may be any text of 5 to 30 characters. */
    public boolean freeText() {
        return visible() && type instanceof TextType text && text.pattern() == null && min() <= 5 && max() >= 30;
    }

    /** Whether it is an e-mail address. */
    public boolean email() {
        return type instanceof EmailType;
    }

    /** Whether it is a {@code double}. */
    public boolean floating() {
        return type instanceof DoubleType;
    }

    /** Whether it is a {@code double} that may be zero. */
    public boolean zeroable() {
        return type instanceof DoubleType number && number.within(BigDecimal.ZERO).signum() == 0;
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
        return optional() ? nullable() : type.java();
    }

    /** The type of the component of a record of the client that creates an entity; null leaves out a field with a default. */
    public String newRef() {
        return optional() || hasDefault() ? nullable() : type.java();
    }

    /** The type and the name of a record's component. */
    public String component() {
        return (optional() ? type.nullableComponent() : type.java()) + " " + camel();
    }

    /** The same in a record of the client that creates an entity. */
    public String newComponent() {
        return (optional() || hasDefault() ? type.nullableComponent() : type.java()) + " " + camel();
    }

    /** The Java type of a value that may be null, such as {@code Long}. */
    public String boxed() {
        return type.boxed();
    }

    /** The same with its annotation, which stands before the last name: {@code @Nullable Long}, {@code Invoice.@Nullable Status}. */
    public String nullable() {
        return type.nullable();
    }

    /** The Java type of the change of its value, such as {@code Edit<@Nullable String>}. */
    public String edit() {
        return "Edit<" + (optional() ? nullable() : boxed()) + ">";
    }

    /** The type of a component of the models of contracts. */
    public String modelRef() {
        return optional() ? "@Nullable " + type.modelBoxed() : type.modelJava();
    }

    /** The type of a component of the models of requests to create an entity. */
    public String newModelRef() {
        return omittable() ? editModelRef() : type.modelJava();
    }

    /** The type of a component of the models of requests to change several fields; null if it does not change. */
    public String editModelRef() {
        return "@Nullable " + type.modelBoxed();
    }

    /** Whether its values in models are collections, which records copy. */
    public boolean copyable() {
        return list() || json();
    }

    /** An unmodifiable copy of a value, given as an expression that is not null, as Java source. */
    public String copied(String value) {
        return list() ? "List.copyOf(" + value + ")" : "Collections.unmodifiableMap(new LinkedHashMap<>(" + value + "))";
    }

    /** Its value, read from a variable that holds the entity, as models contain it; null if it is. */
    public String toModel(String variable) {
        return toModel(variable, optional());
    }

    /** The same, read from a variable that holds the client's record to create one, whose fields with a default may be null. */
    public String toNewModel(String variable) {
        return toModel(variable, optional() || hasDefault());
    }

    private String toModel(String variable, boolean nullable) {
        var value = variable + "." + camel() + "()";
        var converted = type.toModel(value);
        return nullable && !converted.equals(value) ? value + " == null ? null : " + converted : converted;
    }

    /** The type of the field in a message of a service, with its label. */
    public String proto(Service service) {
        return type.proto(service);
    }

    /** The method of a message's builder that sets it, such as {@code setTotal} or {@code addAllTags}. */
    public String setter() {
        return (list() ? "addAll" : "set") + pascal();
    }

    /** A value, given as an expression that is not null, as the argument of the setter. */
    public String wrapped(String value) {
        return type.wrapped(value);
    }

    /** Whether a message contains it, as Java source; lists are always there. */
    public String has(String message) {
        return message + ".has" + pascal() + "()";
    }

    /** The method of a message that returns it, such as {@code getTotal} or {@code getTagsList}. */
    public String getter() {
        return "get" + pascal() + (list() ? "List" : "");
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
        return type.unwrapped("sent." + getter() + "()");
    }

    /** Its value in the message {@code sent}, or null, as Java source. */
    public String fromMessage() {
        return optional() ? has("sent") + " ? " + unwrapped() + " : null" : unwrapped();
    }

    /** The same in a request to create an entity, which may leave out fields with a default. */
    public String newFromMessage() {
        return optional() || hasDefault() ? has("sent") + " ? " + unwrapped() + " : null" : unwrapped();
    }

    /** The value of the field {@code message} of a request, as Java source. */
    public String received(String message) {
        return type.received(name, message);
    }

    /** Its checked value, read from a variable that holds the request, as Java source; the default or null if absent. */
    public String fromRequest(String request) {
        if (list()) {
            return ruled(received(message(request)));
        }
        if (optional() || hasDefault()) {
            return "%s ? %s : %s".formatted(has(request), ruled(received(message(request))), optional() ? "null" : defaultValue());
        }
        return needed(request);
    }

    /** Its checked value, read from a variable that holds the request, as Java source; the request must contain it. */
    public String needed(String request) {
        if (list()) {
            return ruled(received(message(request)));
        }
        var given = "Require.given(\"%s\", %s, %s)".formatted(name, has(request), message(request));
        return ruled(received(bare() ? given : message(request)));
    }

    /** Its checked value in a request to change it, read from a variable that holds the request; null clears an optional field. */
    public String changed(String request) {
        return optional() ? fromRequest(request) : needed(request);
    }

    private String message(String request) {
        return request + "." + getter() + "()";
    }

    /** What the JSON body contains, read from a variable that holds the JsonBody, as Java source; null or an empty list if absent. */
    private String read(String body) {
        return type instanceof ListType values
                ? "%s.list(\"%s\", JsonBody.Element::%s)".formatted(body, name, values.elementReader())
                : "%s.%s(\"%s\")".formatted(body, reader(), name);
    }

    /** Its checked value, read from a variable that holds the JsonBody, as Java source; the default or null if absent. */
    public String fromBody(String body) {
        return optional() || hasDefault() ? found(body, true, optional() ? "null" : defaultValue()) : givenIn(body);
    }

    /** Its checked value in a request to change it, read from a variable that holds the JsonBody; null clears an optional field. */
    public String changedIn(String body) {
        return optional() ? found(body, true, "null") : givenIn(body);
    }

    private String givenIn(String body) {
        return bare() ? ruled(readGiven(body)) : ruled(read(body));
    }

    private String found(String body, boolean ruled, String absent) {
        var isPlain = type.parser().isEmpty() && !(ruled && verified());
        if (isPlain && absent.equals("null")) {
            return read(body);
        }
        return "Optional.ofNullable(%s)%s%s.orElse(%s)"
                .formatted(
                        read(body),
                        type.parser().isEmpty() ? "" : ".map(" + type.parser() + ")",
                        ruled && verified() ? ".map(Rules::checked" + pascal() + ")" : "",
                        absent);
    }

    /** Its checked value in the path, read from a variable that holds the HTTP request, as Java source. */
    public String fromPath(String request) {
        return ruled(readPath(request));
    }

    /** Its value, read from a variable that holds the JsonBody, as Java source; only absence is checked. */
    public String readBody(String body) {
        return optional() || hasDefault() ? found(body, false, "null") : readGiven(body);
    }

    /** The same in a request to change it; null clears an optional field. */
    public String readChange(String body) {
        return optional() ? found(body, false, "null") : readGiven(body);
    }

    private String readGiven(String body) {
        return list() ? read(body) : type.parsed("Require.given(\"%s\", %s)".formatted(name, read(body)));
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

    /** The same of a component of a client's record that creates an entity: null would mean the default. */
    public String given(String value) {
        return hasDefault() ? "Objects.requireNonNull(" + value + ")" : value;
    }

    /** The same, asserted to be not null. */
    public String asserted(String value) {
        return optional() || hasDefault() ? "Objects.requireNonNull(" + value + ")" : value;
    }

    /** Its value in the ResultSet {@code row}, as Java source. */
    public String fromRow() {
        return optional() ? type.nullableColumn(name) : type.column(name);
    }

    /** A value, given as an expression, as a parameter of a SQL statement; null if it is null. */
    public String toColumn(String value) {
        var converted = type.toColumn(value);
        return optional() && !converted.equals(value) ? value + " == null ? null : " + converted : converted;
    }

    /** The new value, given as an expression that is the edit or null, as a parameter of a SQL statement; null if there is none. */
    public String editToColumn(String edit) {
        var value = edit + ".value()";
        var converted = type.toColumn(value);
        var absent = optional() && !converted.equals(value) ? " || " + value + " == null" : "";
        return edit + " == null" + absent + " ? null : " + converted;
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

    /** What SQL compares with unique values, such as {@code lower(email COLLATE "C")}. */
    public String compared() {
        return caseless() ? "lower(" + column() + " COLLATE \"C\")" : column();
    }

    /** The same within a Java string. */
    public String comparedInJava() {
        return compared().replace("\"", "\\\"");
    }

    /** A value that is compared with it, as Java source: without case if that does not count. */
    public String folded(String value) {
        return caseless() ? "Caseless.fold(" + value + ")" : value;
    }

    /** The part of a cache key that stands for a value, as Java source. */
    public String key(String value) {
        return type.key(folded(value));
    }

    /** The same part of the key as SQL, for a row such as OLD. */
    public String keySql(String row) {
        var value = row + "." + column();
        return type.keySql(caseless() ? "lower(" + value + " COLLATE \"C\")" : value);
    }

    /** What SQL selects from a row, such as {@code entity}, to put it into JSON. */
    public String inJson(String row) {
        return type.inJson(row + "." + column(), column());
    }

    /** Its part of the parameter {@code fields}, such as {@code username:string:unique}. */
    public String spec() {
        var words = new ArrayList<>(List.of(name, type.name()));
        words.addAll(limits);
        words.addAll(modifiers.words());
        if (reference()) {
            words.remove("indexed");
        }
        if (modifiers.caseless() != (email() && unique())) {
            words.add(modifiers.caseless() ? "ignorecase" : "keepcase");
        }
        if (modifiers.visibility() != type.visibility()) {
            words.add(modifiers.visibility().word());
        }
        return String.join(":", words);
    }

    /** The rule for its values, with the modifiers. */
    public String rule() {
        return (unique() ? caseless() ? "unique without regard to case; " : "unique; " : "")
                + (optional() ? "optional; " : "")
                + type.rule()
                + modifiers.visibility().rule();
    }

    /** The rule as a description in YAML. */
    public String yamlRule() {
        return Yaml.text(rule());
    }

    /** The same in a response, where enums may have values that this version does not know. */
    public String shownYamlRule() {
        return Yaml.text(rule() + (enumeration() ? "; later versions may have more" : ""));
    }

    /** The same in a request to create an entity. */
    public String newYamlRule() {
        return Yaml.text(rule() + absence());
    }

    /** The rule as a sentence. */
    public String sentence() {
        return Names.capital(rule()) + ".";
    }

    /** "Required" or "Optional", to begin a sentence about a request to create an entity. */
    public String need() {
        return omittable() ? "Optional" : "Required";
    }

    /** What a request to create an entity means that leaves it out, such as "; DRAFT if absent"; empty if required or optional. */
    public String absence() {
        return list() && omittable() ? "; empty if absent" : hasDefault() ? "; " + defaultJson().replace("\"", "") + " if absent" : "";
    }

    /** The annotation that feeds a parameterized test with refused values; empty if none are refused. */
    public String refused() {
        return type.refused();
    }

    /** The type of the parameter of such a test. */
    public String refusedJava() {
        return type.refusedJava();
    }

    /** The refused value that follows from the parameter {@code value} of such a test, as Java source. */
    public String refusedValue() {
        return type.refusedValue();
    }

    /** A function that parses the text of a value in a page token, as Java source. */
    public String keyParser() {
        return type.keyParser();
    }

    /** A sample value, which depends on an int {@code n}, as Java source. */
    public String sample() {
        return type.sample(name);
    }

    /** Name and sample value, as JSON of a request. */
    public String inRequest() {
        return '"' + name + "\": " + type.example();
    }

    /** Name and sample value, as JSON of a request over gRPC. */
    public String inGrpcRequest() {
        return '"' + name + "\": " + type.protoExample();
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
        return Yaml.scalar(name);
    }

    /** The lines of its OpenAPI type. */
    public List<String> schema() {
        return schema(optional());
    }

    /** The lines of its OpenAPI type in a request to create an entity. */
    public List<String> newSchema() {
        var lines = changed(omittable());
        if (hasDefault()) {
            lines.add("default: " + defaultJson());
        }
        return lines;
    }

    /** The lines of its OpenAPI type in a request to change it. */
    public List<String> editSchema() {
        return changed(optional());
    }

    private ArrayList<String> changed(boolean nullable) {
        var lines = schema(nullable);
        if (secret()) {
            lines.add("writeOnly: true");
        }
        return lines;
    }

    /** The lines of its OpenAPI type as a parameter of a query. */
    public List<String> parameterSchema() {
        return schema(false);
    }

    private ArrayList<String> schema(boolean nullable) {
        var lines = new ArrayList<>(List.of("type: " + (nullable ? "[" + type.yaml() + ", 'null']" : type.yaml())));
        var rules = type.yamlRules();
        rules.forEach(rule -> lines.add(nullable && enumeration() ? rule.replace("]", ", null]") : rule));
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
