package dev.brickyard.model;

import java.util.List;

/** A 32-bit integer. */
final class Int32Type extends FieldType {
    Int32Type() {
        super("int32", "int", "Integer", "Int32Value", "integer");
    }

    @Override
    public String column(String name) {
        return "row.getInt(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a 32-bit integer";
    }

    @Override
    public String sample(String name) {
        return "n";
    }

    @Override
    public String example() {
        return "1";
    }

    @Override
    public String jsonValue(String name, int number) {
        return Integer.toString(number);
    }

    @Override
    public String reader() {
        return "int32";
    }

    @Override
    public String yaml() {
        return "integer";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: int32");
    }
}
