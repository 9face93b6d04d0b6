package dev.brickyard.model;

/** A JSON object, whose numbers are of double precision. */
final class JsonType extends FieldType {
    JsonType() {
        super("json", "Map<String, @Nullable Object>", "Map<String, @Nullable Object>", "Struct", "jsonb");
    }

    @Override
    public String protoImport() {
        return "google/protobuf/struct.proto";
    }

    @Override
    public String wrap() {
        return "WireValues.struct";
    }

    @Override
    public String unwrapped(String message) {
        return "WireValues.struct(" + message + ")";
    }

    @Override
    public String column(String name) {
        return "Columns.json(row, " + quoted(name) + ")";
    }

    @Override
    public String nullableColumn(String name) {
        return "Columns.jsonOrNull(row, " + quoted(name) + ")";
    }

    @Override
    public String toColumn(String value) {
        return "SqlJson.of(" + value + ")";
    }

    @Override
    public String rule() {
        return "a JSON object of at most 32 levels; numbers are of double precision";
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        return "Require.json(" + quoted(name) + ", " + value + ")";
    }

    @Override
    public String refused() {
        return "@ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})";
    }

    @Override
    public String refusedJava() {
        return "double";
    }

    @Override
    public String refusedValue() {
        return "Map.of(\"key\", value)";
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
    public String sample(String name) {
        return "Map.of(\"number\", (double) n, \"list\", List.of(true, \"text\"))";
    }

    @Override
    public String example() {
        return "{\"key\": \"value\"}";
    }

    @Override
    public String jsonValue(String name, int number) {
        return "{\"key\": \"value\", \"list\": [true, null]}";
    }

    @Override
    public String jsonWrong() {
        return quoted("[1]");
    }

    @Override
    public String reader() {
        return "object";
    }

    @Override
    public String yaml() {
        return "object";
    }
}
