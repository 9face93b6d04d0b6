package dev.brickyard.model;

import java.util.List;

/** A UUID in its usual form. */
final class UuidType extends FieldType {
    UuidType() {
        super("uuid", "UUID", "UUID", "StringValue", "uuid");
    }

    @Override
    public String protoElement(Service service) {
        return "string";
    }

    @Override
    public String elementToWire() {
        return "UUID::toString";
    }

    @Override
    public String elementFromWire() {
        return "WireValues::uuidOf";
    }

    @Override
    public String elementReceived(String name) {
        return "sent -> WireValues.uuidOf(" + quoted(name) + ", sent)";
    }

    @Override
    String toWire() {
        return "WireValues.uuid";
    }

    @Override
    String fromWire() {
        return "WireValues.uuid";
    }

    @Override
    public String column(String name) {
        return "row.getObject(" + quoted(name) + ", UUID.class)";
    }

    @Override
    public String rule() {
        return "a UUID";
    }

    @Override
    public String keySql(String column) {
        return column + "::text";
    }

    @Override
    public String sample(String name) {
        return "new UUID(0, n)";
    }

    @Override
    public String example() {
        return quoted("3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted("3f2504e0-4f89-41d3-9a0c-%012d".formatted(number));
    }

    @Override
    public String jsonWrong() {
        return "\"\\\"3f2504e0\\\"\"";
    }

    @Override
    public String reader() {
        return "uuid";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: uuid");
    }
}
