package dev.brickyard.pkg.token;

import java.util.Base64;
import java.util.regex.Pattern;

/** One key as a variable holds it, {@code name:base64}; tokens refer to it by its name. */
record KeyText(String name, String base64) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Splits {@code text}, or throws {@code IllegalArgumentException} without repeating it. */
    static KeyText parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 0 || !NAME.matcher(text.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("no name before the key");
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
