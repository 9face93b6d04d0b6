package dev.brickyard.pkg.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A duration such as {@code 250ms}, {@code 5s}, {@code 10m} or {@code 24h}, with bounds in milliseconds. */
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
        return "an integer with the unit ms, s, m or h, " + written(min) + " to " + written(max);
    }

    @Override
    public String example() {
        var fits = min <= 5000 && max >= 5000;
        return fits ? "5s" : written(min);
    }

    /** Formats a duration in the largest unit without a fraction. */
    private static String written(long millis) {
        var duration = Duration.ofMillis(millis);
        if (millis == 0 || millis % 1000 != 0) {
            return millis + "ms";
        }
        if (duration.toSecondsPart() != 0) {
            return duration.toSeconds() + "s";
        }
        return duration.toMinutesPart() != 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
    }
}
