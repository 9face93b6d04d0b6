package dev.brickyard.pkg.constants;

/** Compares texts regardless of the case of ASCII letters. */
public final class Caseless {
    private Caseless() {}

    /**
     * Returns {@code text} with the letters A to Z in lower case. Other letters are kept: the same as
     * {@code lower(text COLLATE "C")} in PostgreSQL.
     */
    public static String fold(String text) {
        var folded = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return folded.toString();
    }
}
