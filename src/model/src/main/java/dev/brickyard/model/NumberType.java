package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type whose values are numbers, which may be bounded. */
abstract class NumberType extends FieldType {
    private static final int SAMPLES = 1_000_000;

    private final Limits limits;

    NumberType(String name, String java, String boxed, String wrapper, String sql, Limits limits) {
        super(name, java, boxed, wrapper, sql);
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** A number as a literal of the type. */
    abstract String literal(BigDecimal number);

    /** The check of a value without the bounds. */
    String verifyAny(String name, String value) {
        return value;
    }

    @Override
    public boolean verified() {
        return limits.bounded();
    }

    @Override
    public boolean ranged() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        var any = verifyAny(name, value);
        return limits.bounded() ? "Require.between(%s, %s, %s, %s)".formatted(quoted(name), any, bound("min"), bound("max")) : any;
    }

    private String bound(String name) {
        var given = limits.decimal(name);
        return given == null ? "null" : literal(given);
    }

    /** A sample of a bounded field: between the bounds, and different for different {@code n} if they allow it. */
    String boundedSample(String variable) {
        var min = limits.decimal("min");
        var max = limits.decimal("max");
        if (min == null) {
            return max == null ? variable : whole(max) + " - " + variable;
        }
        if (max == null) {
            return ceiling(min) + " + " + variable;
        }
        var span = max.subtract(min).min(BigDecimal.valueOf(SAMPLES)).intValue() + 1;
        return "%s + %s %% %d".formatted(ceiling(min), variable, span);
    }

    private static String whole(BigDecimal number) {
        return number.setScale(0, java.math.RoundingMode.FLOOR).toPlainString();
    }

    private static String ceiling(BigDecimal number) {
        return number.setScale(0, java.math.RoundingMode.CEILING).toPlainString();
    }

    /** A number within the bounds near {@code wanted}, for examples. */
    BigDecimal within(BigDecimal wanted) {
        var min = limits.decimal("min");
        var max = limits.decimal("max");
        var low = min != null && wanted.compareTo(min) < 0 ? min : wanted;
        return max != null && low.compareTo(max) > 0 ? max : low;
    }

    @Override
    public List<String> yamlRules() {
        return limits.yaml();
    }

    @Override
    public String defaultValue() {
        var given = limits.decimal("default");
        return given == null ? "" : literal(given);
    }

    @Override
    public String defaultJson() {
        var given = limits.decimal("default");
        return given == null ? "" : json(given);
    }

    /** A number in JSON. */
    String json(BigDecimal number) {
        return number.toPlainString();
    }

    /** A value outside of the bounds, as a literal; null if there are none. */
    @Nullable String outside() {
        var max = limits.decimal("max");
        var min = limits.decimal("min");
        if (max != null) {
            return literal(max.add(BigDecimal.ONE));
        }
        return min == null ? null : literal(min.subtract(BigDecimal.ONE));
    }
}
