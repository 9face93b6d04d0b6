package dev.brickyard.pkg.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A span such as {@code 250ms}, {@code 5s}, {@code 10m} or {@code 24h}, with bounds in milliseconds. */
record DurationType(long min, long max) implements ValueType {
    @Override
    public @Nullable Object parse(String text) {
        var digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        try {
            var duration = of(Long.parseLong(text.substring(0, digits)), text.substring(digits));
            return duration != null && duration.toMillis() >= min && duration.toMillis() <= max ? duration : null;
        } catch (NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> null;
        };
    }

    @Override
    public String noun() {
        return "a duration in range";
    }

    @Override
    public String rule() {
        var units = "a whole number and ms, s, m or h";
        if (min <= 0 && max == Long.MAX_VALUE) {
            return units;
        }
        return units
                + (max == Long.MAX_VALUE
                        ? ", at least " + min + "ms"
                        : ", " + Math.max(0, min) + "ms to " + max + "ms");
    }

    @Override
    public String example() {
        var fits = min <= 5000 && max >= 5000;
        return fits ? "5s" : Math.max(min, 0) + "ms";
    }
}
