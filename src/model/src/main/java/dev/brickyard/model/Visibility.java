package dev.brickyard.model;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see a field. */
public enum Visibility {
    /** Everybody: the public API contains it, too. */
    PUBLIC(""),
    /** Services and administrators: rpcs, events, and the private and admin APIs contain it. */
    INTERNAL("; not in public responses"),
    /** Callers of the service and administrators: as internal, but not in events. */
    PRIVATE("; not in public responses or events"),
    /** Nobody: requests set it, and only the service itself reads it. */
    SECRET("; never returned");

    private final String rule;

    Visibility(String rule) {
        this.rule = rule;
    }

    /** Returns the visibility of a modifier, or null if the modifier is not a visibility. */
    static @Nullable Visibility of(String modifier) {
        return Stream.of(values()).filter(visibility -> visibility.word().equals(modifier)).findFirst().orElse(null);
    }

    /** Its modifier, such as {@code internal}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its suffix to the rule of a field. */
    String rule() {
        return rule;
    }
}
