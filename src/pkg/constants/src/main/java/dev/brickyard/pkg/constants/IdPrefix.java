package dev.brickyard.pkg.constants;

import com.github.f4b6a3.ulid.UlidCreator;
import org.jspecify.annotations.Nullable;

/** Generates and validates the ids of one entity type: a prefix and a ULID, such as {@code user_01H…}. */
public final class IdPrefix {
    private static final int ULID_LENGTH = 26;
    private static final String ULID_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final String prefix;
    private final String start;

    private IdPrefix(String prefix) {
        this.prefix = prefix;
        this.start = prefix + "_";
    }

    /**
     * Returns the generator and validator of ids that start with {@code prefix} and an underscore.
     *
     * @throws IllegalArgumentException if {@code prefix} is not a lower-case letter followed by lower-case letters,
     *     digits and underscores
     */
    public static IdPrefix of(String prefix) {
        var valid = !prefix.isEmpty() && isLetter(prefix.charAt(0));
        for (var i = 1; valid && i < prefix.length(); i++) {
            var c = prefix.charAt(i);
            valid = isLetter(c) || (c >= '0' && c <= '9') || c == '_';
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "id prefix '" + prefix + "' must match [a-z][a-z0-9_]*, for example media_asset");
        }
        return new IdPrefix(prefix);
    }

    /** Returns a new id, greater than all earlier ids of this process unless the clock is set back by 10 s or more. */
    public String next() {
        return start + UlidCreator.getMonotonicUlid();
    }

    /** Returns whether {@code id} is this prefix followed by a canonical ULID; false for null. */
    public boolean matches(@Nullable String id) {
        if (id == null || id.length() != length() || !id.startsWith(start)) {
            return false;
        }
        // 26 base-32 digits hold 130 bits and a ULID has 128: a first digit above 7 would overflow
        var valid = id.charAt(start.length()) <= '7';
        for (var i = start.length(); valid && i < id.length(); i++) {
            valid = ULID_DIGITS.indexOf(id.charAt(i)) >= 0;
        }
        return valid;
    }

    /** Returns the prefix without the underscore. */
    public String prefix() {
        return prefix;
    }

    /** Returns the length of an id in characters. */
    public int length() {
        return start.length() + ULID_LENGTH;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        return prefix;
    }
}
