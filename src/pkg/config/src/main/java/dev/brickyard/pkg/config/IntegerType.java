package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** A 32-bit or 64-bit integer. */
record IntegerType(boolean small, long min, long max) implements ValueType {
    static IntegerType ofInt(long min, long max) {
        return new IntegerType(true, toInt(min), toInt(max));
    }

    private static long toInt(long bound) {
        return Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, bound));
    }

    @Override
    public @Nullable Object parse(String text) {
        try {
            var number = Long.parseLong(text);
            if (number < min || number > max) {
                return null;
            }
            return small ? (Object) (int) number : (Object) number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String noun() {
        return "an integer in range";
    }

    @Override
    public String rule() {
        return min + " to " + max;
    }

    @Override
    public String example() {
        return Long.toString(Math.min(max, Math.max(min, 1)));
    }
}
