package dev.brickyard.pkg.token;

import java.util.Base64;
import java.util.regex.Pattern;

/** A key in the form {@code name:base64}. The name is the key id ({@code kid}) in tokens. */
record KeyText(String name, String base64) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Parses a key; throws {@code IllegalArgumentException} with a message that does not contain the key. */
    static KeyText parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0 || !NAME.matcher(text.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("the key has no valid name");
        }
        return new KeyText(text.substring(0, colon), text.substring(colon + 1));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
        return name;
    }
}
