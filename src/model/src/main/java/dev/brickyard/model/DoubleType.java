package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A finite number of double precision; minus zero counts as zero. */
final class DoubleType extends NumberType {
    DoubleType(Limits limits) {
        super("double", "double", "Double", "DoubleValue", "double precision", limits);
    }

    @Override
    String literal(BigDecimal number) {
        return Double.toString(number.doubleValue());
    }

    @Override
    public String protoElement(Service service) {
        return "double";
    }

    @Override
    public String column(String name) {
        return "row.getDouble(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a finite number" + limits().rule();
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    String verifyAny(String name, String value) {
        return "Require.finite(" + quoted(name) + ", " + value + ") + 0.0";
    }

    @Override
    public String refused() {
        return "@ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY"
                + (outside() == null ? "" : ", " + outside()) + "})";
    }

    @Override
    public String keyParser() {
        return "Double::valueOf";
    }

    @Override
    public String key(String value) {
        return "Double.doubleToLongBits(" + value + " + 0.0)";
    }

    @Override
    public String keySql(String column) {
        return "('x' || encode(float8send(" + column + " + 0), 'hex'))::bit(64)::bigint";
    }

    @Override
    public String sample(String name) {
        return limits().bounded() ? boundedSample("(double) n") : "n + 0.5";
    }

    @Override
    public String example() {
        return within(new BigDecimal("1.5")).toPlainString();
    }

    @Override
    public String jsonValue(String name, int number) {
        return within(new BigDecimal(number + ".5")).toPlainString();
    }

    @Override
    public String jsonWrong() {
        return quoted("1e999");
    }

    @Override
    public String reader() {
        return "number";
    }

    @Override
    public String yaml() {
        return "number";
    }

    @Override
    public List<String> yamlRules() {
        return Stream.concat(Stream.of("format: double"), limits().yaml().stream()).toList();
    }
}
