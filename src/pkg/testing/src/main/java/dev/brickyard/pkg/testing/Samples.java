package dev.brickyard.pkg.testing;

/** Sample values that are created from a number. */
public final class Samples {
    private Samples() {}

    /**
     * Returns a text with one character of each alphabet: different numbers give different texts, as long as there are
     * enough.
     *
     * @param n at least 0
     * @param alphabets the possible characters of each place of the text
     */
    public static String text(int n, String... alphabets) {
        var text = new char[alphabets.length];
        var rest = n;
        for (var place = alphabets.length - 1; place >= 0; place--) {
            var alphabet = alphabets[place];
            text[place] = alphabet.charAt(rest % alphabet.length());
            rest /= alphabet.length();
        }
        return new String(text);
    }

    /**
     * Returns bytes that end with the number, as far as they have room for it.
     *
     * @param size their number
     */
    public static byte[] bytes(int n, int size) {
        var bytes = new byte[size];
        var rest = n;
        for (var place = size - 1; place >= 0; place--) {
            bytes[place] = (byte) rest;
            rest >>= Byte.SIZE;
        }
        return bytes;
    }

    /** Returns one of several values, such as those of an enum, by its place from 0. */
    @SafeVarargs
    public static <T> T choice(int place, T... values) {
        return values[place];
    }
}
