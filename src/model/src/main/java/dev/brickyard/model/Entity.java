package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entity, which a service stores and whose rpcs a contract declares.
 *
 * @param name its type, such as {@code MediaAsset}
 * @param plural such as {@code MediaAssets}
 * @param definition its fields and options
 * @param migration the number of the migration that creates its table
 */
public record Entity(String name, String plural, Definition definition, int migration) implements Readable {
    /** All fields, in the order given; never empty. */
    public List<Field> fields() {
        return definition.fields();
    }

    /** The maximum length of a name in PostgreSQL. */
    private static final int LONGEST_NAME = 63;

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

    /** The fields that the entity contains: all but secret ones. */
    public List<Field> visible() {
        return those(Field::visible);
    }

    /** The secret fields. */
    public List<Field> secrets() {
        return those(Field::secret);
    }

    /** Whether it has a field that is not public, so that logs must not show it. */
    public boolean hidden() {
        return hidden(fields());
    }

    /** Whether any of these fields is not public. */
    public boolean hidden(List<Field> fields) {
        return fields.stream().anyMatch(field -> !field.exposed());
    }

    /** Those of these fields whose values in models are collections. */
    public List<Field> copied(List<Field> fields) {
        return fields.stream().filter(Field::copyable).toList();
    }

    /** Whether two entities must not have the same values of any of these fields, alone or together with others. */
    public boolean conflicting(List<Field> fields) {
        return fields.stream()
                .anyMatch(field -> field.unique() || composites().stream().anyMatch(composite -> composite.fields().contains(field)));
    }

    /** The fields that its Update rpc changes. */
    public List<Field> editables() {
        return those(Field::editable);
    }

    /** The fields by which lists can be filtered. */
    public List<Field> indexed() {
        return those(Field::indexed);
    }

    /** The indexed fields of which several entities may have the same value. */
    public List<Field> shared() {
        return those(field -> field.indexed()
                && !field.unique()
                && composites().stream().noneMatch(composite -> composite.fields().contains(field)));
    }

    /** The fields by whose ranges lists can be filtered. */
    public List<Field> ranges() {
        return those(Field::ranged);
    }

    /** The fields by whose ranges public lists can be filtered. */
    public List<Field> publicRanges() {
        return those(field -> field.ranged() && field.exposed());
    }

    /** The parameters by which lists can be filtered. */
    public List<Filter> filters() {
        return filters(field -> true);
    }

    /** The parameters by which public lists can be filtered. */
    public List<Filter> publicFilters() {
        return filters(Field::exposed);
    }

    private List<Filter> filters(Predicate<Field> wanted) {
        return fields().stream().filter(wanted).flatMap(field -> field.filters().stream()).toList();
    }

    /** The fields that are one of some values. */
    public List<Field> enums() {
        return those(Field::enumeration);
    }

    /** The fields that hold the id of another entity. */
    public List<Field> references() {
        return those(Field::reference);
    }

    /** The fields that refer to an entity of the same service. */
    public List<Field> foreignKeys() {
        return those(Field::foreignKey);
    }

    /** Whether a field refers to another entity of the same type. */
    public boolean refersToItself(Field field) {
        return field.foreignKey() && field.refersTo().equals(name);
    }

    /** The lists among its fields. */
    public List<Field> lists() {
        return those(Field::list);
    }

    /** The fields that a request to create one may leave out. */
    public List<Field> omittables() {
        return those(Field::omittable);
    }

    /** The fields that a request to create one must contain. */
    public List<Field> needed() {
        return those(field -> !field.omittable());
    }

    /** The fields that are unique together. */
    public List<Composite> composites() {
        return definition.composites().stream().map(together -> new Composite(table(), together)).toList();
    }

    /** Whether deleted rows stay, marked. */
    public boolean softDelete() {
        return definition.delete().equals(Definition.SOFT);
    }

    /** Whether an rpc deletes it. */
    public boolean deletable() {
        return !definition.delete().equals(Definition.NONE);
    }

    /** Whether an rpc returns several by their ids. */
    public boolean batch() {
        return definition.batch();
    }

    /** Whether any rpc changes one. */
    public boolean changeable() {
        return updatable() || editable();
    }

    /** Whether it has an Update rpc for all its editable fields. */
    public boolean editable() {
        return !editables().isEmpty();
    }

    /** The fields with an Update rpc of their own. */
    public List<Field> updatables() {
        return those(Field::updatable);
    }

    /** Whether it has an Update rpc. */
    public boolean updatable() {
        return !updatables().isEmpty();
    }

    /** The optional fields. */
    public List<Field> optionals() {
        return those(Field::optional);
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

    /** Strings that may be any text of 5 to 30 characters. */
    public List<Field> freeTexts() {
        return those(Field::freeText);
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
        return fields().stream().filter(wanted).toList();
    }

    /** The first unique field, by which the private API finds entities; null if there is none. */
    public Field key() {
        return uniques().isEmpty() ? null : uniques().get(0);
    }

    /** The wrapper messages of its fields and its id, sorted. */
    public List<String> wrappers() {
        return Stream.concat(Stream.of("StringValue"), fields().stream().map(Field::wrapper))
                .filter(wrapper -> !wrapper.equals("Timestamp"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The names of its rpcs, in the order of service.proto. */
    public List<String> rpcs() {
        var rpcs = new ArrayList<>(List.of("Create" + name));
        if (editable()) {
            rpcs.add("Update" + name);
        }
        updatables().forEach(field -> rpcs.add("Update" + field.update()));
        rpcs.add("Get" + name + "ByID");
        uniques().forEach(field -> rpcs.add("Get" + name + "By" + field.pascal()));
        if (batch()) {
            rpcs.add("BatchGet" + plural);
        }
        rpcs.add("List" + plural);
        if (deletable()) {
            rpcs.add("Delete" + name);
        }
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
        return fields().size() + 2;
    }

    /** The field number of updated_at in the message. */
    public int updatedAtNumber() {
        return fields().size() + 3;
    }

    /** How its Update rpcs are named: {@code short} without the name of the entity, {@code long} with it. */
    public String rpcNames() {
        return fields().stream().allMatch(field -> field.update().equals(field.pascal())) ? "short" : "long";
    }

    /** The value of the parameter {@code fields} that defines its fields. */
    public String spec() {
        var items = new ArrayList<>(fields().stream().map(Field::spec).toList());
        if (!definition.delete().equals(Definition.HARD)) {
            items.add("delete=" + definition.delete());
        }
        composites().forEach(composite -> items.add(composite.option()));
        if (batch()) {
            items.add("batch=get");
        }
        return String.join(",", items);
    }

    /** The constraints on its fields, in SQL. */
    public List<String> constraints() {
        var constraints = new ArrayList<String>();
        uniques().stream()
                .filter(field -> !ofIndex(field))
                .forEach(field -> constraints.add("\"%s\" UNIQUE (%s)".formatted(uniqueConstraint(field), field.column())));
        if (!softDelete()) {
            composites().forEach(composite -> constraints.add("\"%s\" UNIQUE (%s)".formatted(composite.constraint(), composite.columns())));
        }
        foreignKeys().forEach(field -> constraints.add("\"%s\" FOREIGN KEY (%s) REFERENCES \"%s\" (id)"
                .formatted(foreignConstraint(field), field.column(), field.foreignTable())));
        strings().forEach(field -> constraints.add("\"%s_%s_check\" CHECK (length(%s) BETWEEN %d AND %d)"
                .formatted(table(), field, field.column(), field.min(), field.max())));
        return constraints;
    }

    private boolean ofIndex(Field unique) {
        return softDelete() || unique.caseless();
    }

    /** The name of the constraint or index that makes a field unique. */
    public String uniqueConstraint(Field field) {
        return table() + "_" + field.name() + "_key";
    }

    /** The name of the constraint on a field that refers to an entity of the same service. */
    public String foreignConstraint(Field field) {
        return table() + "_" + field.name() + "_fkey";
    }

    /** The indexes of its table, as SQL statements without a semicolon: unique ones, and those for lists. */
    public List<String> indexes() {
        var indexes = new ArrayList<String>();
        uniques().stream().filter(this::ofIndex).forEach(field -> indexes.add(index("UNIQUE INDEX", uniqueConstraint(field), field.compared())));
        if (softDelete()) {
            composites().forEach(composite -> indexes.add(index("UNIQUE INDEX", composite.constraint(), composite.columns())));
        }
        if (softDelete()) {
            indexes.add(index("INDEX", table() + "_id_idx", "id"));
        }
        for (var field : indexed()) {
            indexes.add(index("INDEX", indexName(indexes.size(), field.name()), field.column() + ", id"));
            ranges().stream()
                    .filter(range -> !range.equals(field))
                    .forEach(range -> indexes.add(index(
                            "INDEX",
                            indexName(indexes.size(), field.name() + "_" + range.name()),
                            field.column() + ", " + range.column() + ", id")));
        }
        return indexes;
    }

    private String indexName(int place, String fields) {
        var name = table() + "_" + fields + "_idx";
        return name.length() <= LONGEST_NAME ? name : table() + "_" + place + "_idx";
    }

    private String index(String kind, String name, String columns) {
        return "CREATE %s \"%s\" ON \"%s\" (%s)%s".formatted(kind, name, table(), columns, softDelete() ? " WHERE deleted_at IS NULL" : "");
    }

    /** The name of the table of its create requests. */
    public String requestTable() {
        return snake() + "_create_requests";
    }

    /** The files that its messages import, sorted. */
    public List<String> protoImports() {
        var imports = new TreeSet<>(List.of("google/protobuf/timestamp.proto", "google/protobuf/wrappers.proto"));
        fields().forEach(field -> imports.add(field.type().protoImport()));
        if (editable()) {
            imports.add("google/protobuf/field_mask.proto");
        }
        imports.remove("");
        return List.copyOf(imports);
    }

    /** Whether its triggers are in the migrations of the outbox and the journal instead of that of its table. */
    public boolean first() {
        return migration == 1;
    }

    /** The components of the record of the entity, as Java source: all fields but secret ones. */
    public String components() {
        return joined(visible(), Field::component);
    }

    /** The components of a record with the fields of a new entity, as Java source. */
    public String newComponents() {
        return joined(fields(), Field::component);
    }

    /** The same for callers, who may leave out fields. */
    public String clientNewComponents() {
        return joined(fields(), Field::newComponent);
    }

    /** The components of a record with the secret fields, as Java source. */
    public String secretComponents() {
        return joined(secrets(), Field::component);
    }

    /** The values of all fields but secret ones, read from a variable that holds the record, as Java source. */
    public String values(String variable) {
        return joined(visible(), field -> variable + "." + field.camel() + "()");
    }

    /** The values of all fields but secret ones, read from a variable that holds a client's record of a new entity, all set. */
    public String givenValues(String variable) {
        return joined(visible(), field -> field.given(variable + "." + field.camel() + "()"));
    }

    /** The values of the secret fields, read from a variable that holds the record of a new entity, as Java source. */
    public String secretValues(String variable) {
        return joined(secrets(), field -> variable + "." + field.camel() + "()");
    }

    /** The values of all fields but secret ones, with another value for one field. */
    public String valuesWith(String variable, Field changed, String value) {
        return joined(visible(), field -> field.equals(changed) ? value : variable + "." + field.camel() + "()");
    }

    /** The values of all fields, with another value for one field. */
    public String newValuesWith(String variable, Field changed, String value) {
        return joined(fields(), field -> field.equals(changed) ? value : variable + "." + field.camel() + "()");
    }

    /** The values of all fields but secret ones as models contain them, read from a variable that holds the entity. */
    public String modelValues(String variable) {
        return joined(visible(), field -> field.toModel(variable));
    }

    /** The values of all fields as models contain them, read from a variable that holds the client's record to create one. */
    public String newModelValues(String variable) {
        return joined(fields(), field -> field.toNewModel(variable));
    }

    /** The values of all fields but secret ones as parameters of a SQL statement, read from a variable that holds the entity. */
    public String columnValues(String variable) {
        return joined(visible(), field -> field.toColumn(variable + "." + field.camel() + "()"));
    }

    /** The values of all fields in the ResultSet {@code row} but secret ones, as Java source. */
    public String rowValues() {
        return joined(visible(), Field::fromRow);
    }

    /** The values of all fields in the message {@code sent} but secret ones, as Java source. */
    public String messageValues() {
        return joined(visible(), Field::fromMessage);
    }

    /** The values of all fields in the request {@code sent} to create one, from a trusted sender, as Java source. */
    public String newMessageValues() {
        return joined(fields(), Field::newFromMessage);
    }

    /** The checked values of all fields, read from a variable that holds the request, as Java source. */
    public String requestValues(String request) {
        return joined(fields(), field -> field.fromRequest(request));
    }

    /** The checked values of all fields, read from a variable that holds the JsonBody, as Java source. */
    public String bodyValues(String body) {
        return joined(fields(), field -> field.fromBody(body));
    }

    /** The values of all fields, read from a variable that holds the JsonBody, as Java source; the service checks them. */
    public String readBody(String body) {
        return joined(fields(), field -> field.readBody(body));
    }

    /** Sample values of all fields, which depend on an int {@code n}, as Java source. */
    public String samples() {
        return joined(fields(), Field::sample);
    }

    /** A new sample of contracts' tests, for which a variable that holds the client creates what it refers to, as Java source. */
    public String nextSample(String client) {
        return name + "Samples.next(" + (foreignKeys().isEmpty() ? "" : client) + ")";
    }

    /** A sample request to create one, in JSON. */
    public String json() {
        return "{" + joined(needed(), Field::inRequest) + "}";
    }

    /** Sample requests of its Update rpcs by the names of their records, as members of a JSON object. */
    public List<String> updateRequests() {
        var requests = new ArrayList<String>();
        if (editable()) {
            requests.add("\"Update%sRequest\": {%s}".formatted(name, joined(editables(), Entity::jsonMember)));
        }
        updatables().forEach(field -> requests.add("\"Update%s%sRequest\": {%s}".formatted(name, field.pascal(), jsonMember(field))));
        return requests;
    }

    private static String jsonMember(Field field) {
        return "\"" + field.name() + "\": " + field.jsonValue();
    }

    /** The same for tools that call gRPC. */
    public String grpcJson() {
        return "{" + joined(needed(), Field::inGrpcRequest) + "}";
    }

    private static String joined(List<Field> fields, Function<Field, String> part) {
        return fields.stream().map(part).collect(Collectors.joining(", "));
    }

    /** The columns of its table but secret ones, as the value of a Java constant: a string, or a text block if too long. */
    public String columnsInJava() {
        return TextBlocks.list(columns(Field::column, "id", "created_at", "updated_at"), "    private static final String COLUMNS = ".length());
    }

    /** The columns of its table that only a new entity sets, as the rest of the value of a Java constant. */
    public String secretColumnsInJava() {
        return secrets().stream().map(field -> ", " + field.columnInJava()).collect(Collectors.joining());
    }

    /** One question mark per column, with the type of the column, as the value of a Java constant; secret ones are the last. */
    public String parametersInJava() {
        var marks = columns(field -> "?::" + field.sql(), "?::text", "?::timestamptz", "?::timestamptz");
        secrets().forEach(field -> marks.add("?::" + field.sql()));
        return TextBlocks.list(marks, "    private static final String PARAMETERS = ".length());
    }

    private List<String> columns(Function<Field, String> form, String id, String... times) {
        return Stream.of(Stream.of(id), visible().stream().map(form), Stream.of(times))
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns the name of a column, padded with blanks so that the types of all columns are aligned. */
    public String padded(String column) {
        var longest = fields().stream().mapToInt(field -> field.column().length()).max().orElse(0);
        return column + " ".repeat(Math.max(longest, "created_at".length()) - column.length());
    }

    @Override
    public String toString() {
        return name;
    }
}
