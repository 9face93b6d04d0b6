package dev.brickyard.pkg.constants;

import com.github.f4b6a3.ulid.UlidCreator;
import org.jspecify.annotations.Nullable;

/** Makes and recognises the ids of one kind of entity: a prefix and a ULID, such as {@code user_01H…}. */
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
     * The ids that start with {@code prefix}.
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
            throw new IllegalArgumentException("id prefix '" + prefix + "' is not like user or media_asset");
        }
        return new IdPrefix(prefix);
    }

    /** A new id, greater than all before it in this process unless the clock was set back by ten seconds or more. */
    public String next() {
        return start + UlidCreator.getMonotonicUlid();
    }

    /** Whether {@code id} is the prefix and a ULID in its canonical form; false for null. */
    public boolean matches(@Nullable String id) {
        if (id == null || id.length() != length() || !id.startsWith(start)) {
            return false;
        }
        // a ULID has 128 bits, and its 26 digits of 5 bits have room for 130
        var valid = id.charAt(start.length()) <= '7';
        for (var i = start.length(); valid && i < id.length(); i++) {
            valid = ULID_DIGITS.indexOf(id.charAt(i)) >= 0;
        }
        return valid;
    }

    /** The prefix without its underscore. */
    public String prefix() {
        return prefix;
    }

    /** The length of every id in characters. */
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
