package dev.brickyard.model;

import java.util.List;

/** A finite number of double precision; minus zero counts as zero. */
final class DoubleType extends FieldType {
    DoubleType() {
        super("double", "double", "Double", "DoubleValue", "double precision");
    }

    @Override
    public String column(String name) {
        return "row.getDouble(" + quoted(name) + ")";
    }

    @Override
    public String rule() {
        return "a finite number";
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        return "Require.finite(" + quoted(name) + ", " + value + ") + 0.0";
    }

    @Override
    public String refused() {
        return "@ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})";
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
        return "n + 0.5";
    }

    @Override
    public String example() {
        return "1.5";
    }

    @Override
    public String jsonValue(String name, int number) {
        return number + ".5";
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
        return List.of("format: double");
    }
}
