package dev.brickyard.model;

import java.util.List;

/** A 64-bit integer. */
final class Int64Type extends FieldType {
    Int64Type() {
        super("int64", "long", "Long", "Int64Value", "bigint");
    }

    @Override
    public String column(String name) {
        return "row.getLong(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a 64-bit integer";
    }

    @Override
    public String sample(String name) {
        return "1_000_000_000_000L + n";
    }

    @Override
    public String example() {
        return "1";
    }

    @Override
    public String jsonValue(String name, int number) {
        return "5000000000" + number;
    }

    @Override
    public String reader() {
        return "int64";
    }

    @Override
    public String yaml() {
        return "integer";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: int64");
    }
}
