package dev.brickyard.model;

/** True or false. */
final class BoolType extends FieldType {
    private final Limits limits;

    BoolType(Limits limits) {
        super("bool", "boolean", "Boolean", "BoolValue", "boolean");
        this.limits = limits;
    }

    @Override
    public String protoElement(Service service) {
        return "bool";
    }

    @Override
    boolean unique() {
        return false;
    }

    @Override
    public String defaultValue() {
        var given = limits.get("default");
        return given == null ? "" : given;
    }

    @Override
    public String defaultJson() {
        return defaultValue();
    }

    @Override
    public String column(String name) {
        return "row.getBoolean(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "true or false";
    }

    @Override
    public String sample(String name) {
        return "n % 2 == 0";
    }

    @Override
    public String example() {
        return "true";
    }

    @Override
    public String jsonValue(String name, int number) {
        return "true";
    }

    @Override
    public String reader() {
        return "bool";
    }

    @Override
    public String yaml() {
        return "boolean";
    }
}
