package dev.brickyard.model;

import java.util.List;

/** One of some values; later versions of the contract may have more. */
final class EnumType extends FieldType {
    private final String entity;
    private final Names field;
    private final List<String> values;
    private final Limits limits;

    EnumType(String entity, Names field, List<String> values, Limits limits) {
        super("enum=" + String.join("|", values), entity + "." + field.pascal(), entity + "." + field.pascal(), field.pascal(), "text");
        this.entity = entity;
        this.field = field;
        this.values = List.copyOf(values);
        this.limits = limits;
    }

    /** Its values, such as {@code DRAFT}. */
    public List<String> values() {
        return values;
    }

    @Override
    public String nullable() {
        return entity + ".@Nullable " + field.pascal();
    }

    @Override
    public String nullableComponent() {
        return "@Nullable " + field.pascal();
    }

    /** A value in protobuf, such as {@code STATUS_DRAFT}. */
    public String protoValue(String value) {
        return field.constant() + "_" + value;
    }

    @Override
    public String proto(Service service) {
        return "optional " + java();
    }

    @Override
    public String protoImport() {
        return "";
    }

    @Override
    public String wrap() {
        return entity + "Mapper." + field.camel() + "Message";
    }

    @Override
    public String unwrapped(String message) {
        return entity + "Mapper." + field.camel() + "Of(" + message + ")";
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
        return value + ".name()";
    }

    @Override
    public String column(String name) {
        return java() + ".of(row.getString(" + quoted(name) + "))";
    }

    @Override
    public String nullableColumn(String name) {
        return "Optional.ofNullable(row.getString(" + quoted(name) + ")).map(" + java() + "::of).orElse(null)";
    }

    @Override
    public String toColumn(String value) {
        return value + ".name()";
    }

    @Override
    public String rule() {
        return "one of " + String.join(", ", values);
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        return "Require.choice(" + quoted(name) + ", " + value + ", " + java() + ".UNKNOWN)";
    }

    @Override
    public String refused() {
        return "@EnumSource(names = \"UNKNOWN\")";
    }

    @Override
    boolean unique() {
        return false;
    }

    @Override
    public String key(String value) {
        return value + ".name()";
    }

    @Override
    public String sample(String name) {
        return "Samples.choice(n %% %d, %s.values())".formatted(values.size(), java());
    }

    @Override
    public String example() {
        return quoted(values.get(0));
    }

    @Override
    public String protoExample() {
        return quoted(protoValue(values.get(0)));
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(values.get(number % values.size()));
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"?\\\"\"";
    }

    @Override
    public String reader() {
        return "text";
    }

    @Override
    public String parsed(String read) {
        return java() + ".of(" + read + ")";
    }

    @Override
    public String parser() {
        return java() + "::of";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("enum: [" + String.join(", ", values.stream().map(Yaml::scalar).toList()) + "]");
    }

    @Override
    public String defaultValue() {
        var given = limits.get("default");
        return given == null ? "" : java() + "." + given;
    }

    @Override
    public String defaultJson() {
        var given = limits.get("default");
        return given == null ? "" : quoted(given);
    }
}
