package dev.brickyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One name in the spellings that generated files use.
 *
 * @param words its words in lower case, such as media and asset; never empty
 */
public record Names(List<String> words) implements Readable {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern AFTER_DIGIT = Pattern.compile("(?<=[0-9])[a-z]");

    public Names {
        words = List.copyOf(words);
    }

    /** The name of a type, such as {@code MediaAsset} or {@code OAuthToken}. */
    public static Names ofType(String type) {
        return new Names(WORD_START.splitAsStream(type).map(Names::lower).toList());
    }

    /** The name of a column, such as {@code viewer_count}. */
    public static Names ofSnake(String snake) {
        return new Names(Arrays.asList(snake.split("_")));
    }

    /** The name of a service, such as {@code user-store-svc}. */
    public static Names ofKebab(String kebab) {
        return new Names(Arrays.asList(kebab.split("-")));
    }

    /** Such as {@code viewer_count}. */
    public String snake() {
        return String.join("_", words);
    }

    /** Such as {@code viewer-count}. */
    public String kebab() {
        return String.join("-", words);
    }

    /** Such as {@code VIEWER_COUNT}. */
    public String constant() {
        return snake().toUpperCase(Locale.ROOT);
    }

    /** Such as {@code viewer count}. */
    public String spoken() {
        return String.join(" ", words);
    }

    /** Such as {@code ViewerCount}; a letter after a digit is a capital too, as in protobuf's accessors. */
    public String pascal() {
        return words.stream().map(Names::capital).map(Names::capitalAfterDigits).collect(Collectors.joining());
    }

    /** Such as {@code viewerCount}. */
    public String camel() {
        return words.get(0) + words.stream().skip(1).map(Names::capital).collect(Collectors.joining());
    }

    /** The indefinite article before the spoken name: a or an. */
    public String article() {
        return "aeio".indexOf(words.get(0).charAt(0)) < 0 ? "a" : "an";
    }

    /** Returns a text with its first letter in upper case. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String capitalAfterDigits(String word) {
        return AFTER_DIGIT.matcher(word).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    /** Returns a text with its first letter in lower case. */
    public static String uncapital(String text) {
        return lower(text.substring(0, 1)) + text.substring(1);
    }

    /** Returns a text in lower case, independent of the machine's locale. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
