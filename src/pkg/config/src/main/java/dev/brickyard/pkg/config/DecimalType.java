package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** A finite floating-point number. */
record DecimalType(double min, double max) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        try {
            var number = Double.parseDouble(text);
            return Double.isFinite(number) && number >= min && number <= max ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String noun() {
        return "a number in range";
    }

    @Override
    public String rule() {
        return min + " to " + max;
    }

    @Override
    public String example() {
        return Double.toString(Math.min(max, Math.max(min, 0.5)));
    }
}
