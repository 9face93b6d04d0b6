package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A 32-bit integer. */
final class Int32Type extends NumberType {
    Int32Type(Limits limits) {
        super("int32", "int", "Integer", "Int32Value", "integer", limits);
    }

    @Override
    String literal(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public String protoElement(Service service) {
        return "int32";
    }

    @Override
    public String column(String name) {
        return "row.getInt(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a 32-bit integer" + limits().rule();
    }

    @Override
    public String refused() {
        return outside() == null ? "" : "@ValueSource(ints = {" + outside() + "})";
    }

    @Override
    public String keyParser() {
        return "Integer::valueOf";
    }

    @Override
    public String sample(String name) {
        return limits().bounded() ? boundedSample("n") : "n";
    }

    @Override
    public String example() {
        return within(BigDecimal.ONE).toPlainString();
    }

    @Override
    public String jsonValue(String name, int number) {
        return within(BigDecimal.valueOf(number)).toPlainString();
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
        return Stream.concat(Stream.of("format: int32"), limits().yaml().stream()).toList();
    }
}
