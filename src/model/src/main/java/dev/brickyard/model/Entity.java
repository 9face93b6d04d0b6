package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entity, which a service stores and whose rpcs a contract declares.
 *
 * @param name its type, such as {@code MediaAsset}
 * @param plural such as {@code MediaAssets}
 * @param fields in the order given; never empty
 * @param migration the number of the migration that creates its table
 */
public record Entity(String name, String plural, List<Field> fields, int migration) implements Readable {
    public Entity {
        fields = List.copyOf(fields);
    }

    private Names names() {
        return Names.ofType(name);
    }

    private Names plurals() {
        return Names.ofType(plural);
    }

    /** Such as {@code media_asset}. */
    public String snake() {
        return names().snake();
    }

    /** Such as {@code media-asset}. */
    public String kebab() {
        return names().kebab();
    }

    /** Such as {@code media asset}. */
    public String words() {
        return names().spoken();
    }

    /** Such as {@code media assets}. */
    public String pluralWords() {
        return plurals().spoken();
    }

    /** The article before the words: a or an. */
    public String article() {
        return names().article();
    }

    /** The name of a variable for a list of entities, such as {@code mediaAssets}. */
    public String variables() {
        return JavaWords.safe(Names.uncapital(plural), "List");
    }

    /** The name of its table and of its lists, such as {@code media_assets}. */
    public String table() {
        return plurals().snake();
    }

    /** Its path segment in URLs, such as {@code media-assets}. */
    public String path() {
        return plurals().kebab();
    }

    /** The last part of its Java packages, such as {@code mediaasset}. */
    public String packageName() {
        return JavaWords.safe(Names.lower(name), "entity");
    }

    /** The fields with a Get...By... rpc. */
    public List<Field> uniques() {
        return those(Field::unique);
    }

    /** The fields with an Update rpc. */
    public List<Field> updatables() {
        return those(Field::updatable);
    }

    /** Whether it has an Update rpc. */
    public boolean updatable() {
        return !updatables().isEmpty();
    }

    /** The fields that an Update rpc can clear. */
    public List<Field> clearables() {
        return those(Field::clearable);
    }

    /** The optional fields. */
    public List<Field> optionals() {
        return those(Field::optional);
    }

    /** The required fields. */
    public List<Field> requireds() {
        return those(Field::required);
    }

    /** The fields in the public API. */
    public List<Field> exposed() {
        return those(Field::exposed);
    }

    /** The fields in events. */
    public List<Field> published() {
        return those(Field::published);
    }

    /** The fields of types that refuse some values. */
    public List<Field> verified() {
        return those(Field::verified);
    }

    /** Strings, addresses included. */
    public List<Field> strings() {
        return those(Field::string);
    }

    /** Strings but addresses. */
    public List<Field> texts() {
        return those(Field::text);
    }

    /** The fields of type {@code double}. */
    public List<Field> doubles() {
        return those(Field::floating);
    }

    /** Points in time. */
    public List<Field> timestamps() {
        return those(Field::timestamp);
    }

    private List<Field> those(Predicate<Field> wanted) {
        return fields.stream().filter(wanted).toList();
    }

    /** The first unique field, by which the private API finds entities; null if there is none. */
    public Field key() {
        return uniques().isEmpty() ? null : uniques().get(0);
    }

    /** The wrapper messages of its fields and its id, sorted. */
    public List<String> wrappers() {
        return Stream.concat(Stream.of("StringValue"), fields.stream().map(Field::wrapper))
                .filter(wrapper -> !wrapper.equals("Timestamp"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of its rpcs, in the order of service.proto. */
    public List<String> rpcs() {
        var rpcs = new ArrayList<>(List.of("Create" + name));
        updatables().forEach(field -> rpcs.add("Update" + field.update()));
        rpcs.add("Get" + name + "ByID");
        uniques().forEach(field -> rpcs.add("Get" + name + "By" + field.pascal()));
        rpcs.add("List" + plural);
        rpcs.add("Delete" + name);
        return rpcs;
    }

    /** The requests and responses of its rpcs. */
    public List<String> messages() {
        return rpcs().stream()
                .flatMap(rpc -> Stream.of(rpc + "Request", rpc + "Response"))
                .toList();
    }

    /** The field number of created_at in the message. */
    public int createdAtNumber() {
        return fields.size() + 2;
    }

    /** The field number of updated_at in the message. */
    public int updatedAtNumber() {
        return fields.size() + 3;
    }

    /** How its Update rpcs are named: {@code short} without the name of the entity, {@code long} with it. */
    public String rpcNames() {
        return fields.stream().allMatch(field -> field.update().equals(field.pascal())) ? "short" : "long";
    }

    /** The value of the parameter {@code fields} that defines its fields. */
    public String spec() {
        return fields.stream().map(Field::spec).collect(Collectors.joining(","));
    }

    /** The constraints on its fields, in SQL. */
    public List<String> constraints() {
        var constraints = new ArrayList<String>();
        uniques().forEach(field -> constraints.add("\"%s_%s_key\" UNIQUE (%s)".formatted(table(), field, field.column())));
        strings().forEach(field -> constraints.add("\"%s_%s_check\" CHECK (length(%s) BETWEEN %d AND %d)"
                .formatted(table(), field, field.column(), field.min(), field.max())));
        return constraints;
    }

    /** Whether its triggers are in the migrations of the outbox and the journal instead of that of its table. */
    public boolean first() {
        return migration == 1;
    }

    /** The components of a record with all fields, as Java source. */
    public String components() {
        return joined(field -> field.ref() + " " + field.camel());
    }

    /** The values of all fields, read from a variable that holds the record, as Java source. */
    public String values(String variable) {
        return joined(field -> variable + "." + field.camel() + "()");
    }

    /** The same, with another value for one field. */
    public String valuesWith(String variable, Field changed, String value) {
        return joined(field -> field.equals(changed) ? value : variable + "." + field.camel() + "()");
    }

    /** The values of all fields in the ResultSet {@code row}, as Java source. */
    public String rowValues() {
        return joined(Field::fromRow);
    }

    /** The values of all fields in the message {@code sent}, as Java source. */
    public String messageValues() {
        return joined(Field::fromMessage);
    }

    /** The checked values of all fields, read from a variable that holds the request, as Java source. */
    public String requestValues(String request) {
        return joined(field -> field.fromRequest(request));
    }

    /** The checked values of all fields, read from a variable that holds the JsonBody, as Java source. */
    public String bodyValues(String body) {
        return joined(field -> field.fromBody(body));
    }

    /** The values of all fields, read from a variable that holds the JsonBody, as Java source; the service checks them. */
    public String readBody(String body) {
        return joined(field -> field.readBody(body));
    }

    /** Sample values of all fields, which depend on an int {@code n}, as Java source. */
    public String samples() {
        return joined(Field::sample);
    }

    /** Calls of the methods that return the sample values for an int {@code n}, as Java source. */
    public String fixtures() {
        return joined(field -> field.camel() + "Of(n)");
    }

    /** The values of required fields, read from a variable that holds the record, else null, as Java source. */
    public String bareValues(String variable) {
        return joined(field -> field.optional() ? "null" : variable + "." + field.camel() + "()");
    }

    /** A sample request to create one, in JSON. */
    public String json() {
        return "{" + joined(Field::json) + "}";
    }

    private String joined(Function<Field, String> part) {
        return fields.stream().map(part).collect(Collectors.joining(", "));
    }

    /** The columns of its table, as the value of a Java constant: a string, or a text block if too long. */
    public String columnsInJava() {
        var columns = new ArrayList<>(List.of("id"));
        fields.forEach(field -> columns.add(field.column()));
        columns.addAll(List.of("created_at", "updated_at"));
        return TextBlocks.list(columns, "    private static final String COLUMNS = ".length());
    }

    /** One question mark per column, as the value of a Java constant. */
    public String parametersInJava() {
        var marks = Stream.generate(() -> "?").limit(fields.size() + 3L).toList();
        return TextBlocks.list(marks, "    private static final String PARAMETERS = ".length());
    }

    /** Returns the name of a column, padded with blanks so that the types of all columns are aligned. */
    public String padded(String column) {
        var longest = fields.stream().mapToInt(field -> field.column().length()).max().orElse(0);
        return column + " ".repeat(Math.max(longest, "created_at".length()) - column.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
