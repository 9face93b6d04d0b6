package dev.brickyard.model;

import java.util.List;

/** A 64-bit integer; a string in JSON, because JavaScript rounds numbers beyond 2<sup>53</sup>. */
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
    public String inJson(String value, String column) {
        return value + "::text AS " + column;
    }

    @Override
    public String sample(String name) {
        return "1_000_000_000_000L + n";
    }

    @Override
    public String example() {
        return quoted("1");
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted("5000000000" + number);
    }

    @Override
    public String reader() {
        return "int64";
    }

    @Override
    public String yaml() {
        return "string";
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: int64", "pattern: '^-?[0-9]{1,19}$'");
    }
}
