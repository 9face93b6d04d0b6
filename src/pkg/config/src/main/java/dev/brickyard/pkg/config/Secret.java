package dev.brickyard.pkg.config;

import org.jspecify.annotations.Nullable;

/** A secret string that {@code toString} masks, so that it does not appear in logs and messages. */
public final class Secret {
    static final String MASK = "******";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Creates a secret from its plain text. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Returns the plain text. Pass it only to the library that needs it. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
