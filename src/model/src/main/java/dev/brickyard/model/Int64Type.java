package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.List;

/** A 64-bit integer; a string in JSON, because JavaScript rounds numbers beyond 2<sup>53</sup>. */
final class Int64Type extends NumberType {
    Int64Type(Limits limits) {
        super("int64", "long", "Long", "Int64Value", "bigint", limits);
    }

    @Override
    String literal(BigDecimal number) {
        return number.toPlainString() + "L";
    }

    @Override
    public String protoElement(Service service) {
        return "int64";
    }

    @Override
    public String column(String name) {
        return "row.getLong(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a 64-bit integer" + limits().rule();
    }

    @Override
    public String refused() {
        return outside() == null ? "" : "@ValueSource(longs = {" + outside() + "})";
    }

    @Override
    public String keyParser() {
        return "Long::valueOf";
    }

    @Override
    public String inJson(String value, String column) {
        return value + "::text AS " + column;
    }

    @Override
    public String sample(String name) {
        return limits().bounded() ? boundedSample("(long) n") : "1_000_000_000_000L + n";
    }

    @Override
    public String example() {
        return quoted(within(BigDecimal.ONE).toPlainString());
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(within(new BigDecimal("5000000000" + number)).toPlainString());
    }

    @Override
    String json(BigDecimal number) {
        return quoted(number.toPlainString());
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
