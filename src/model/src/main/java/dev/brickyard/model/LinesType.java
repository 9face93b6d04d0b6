package dev.brickyard.model;

import java.util.List;

/** A long text with line breaks. */
final class LinesType extends StringType {
    static final int USUAL_MAX = 10_000;

    LinesType(Limits limits) {
        super("text", 1, USUAL_MAX, limits);
    }

    @Override
    public String rule() {
        return min() + " to " + max() + " characters, line breaks allowed, without hidden characters";
    }

    @Override
    public String verify(String name, String value) {
        return "Require.lines(%s, %s, %d, %d)".formatted(quoted(name), value, min(), max());
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"\", \" \", \"an\\u0000n\"})";
    }

    @Override
    boolean unique() {
        return false;
    }

    @Override
    boolean indexable() {
        return false;
    }

    @Override
    public String longestOf() {
        return "start + \"🎉\".repeat(" + max() + " - start.length())";
    }

    @Override
    public String sample(String name) {
        return name.length() + 16 > max() || name.length() < min() ? sampleOr(name, quoted(name) + " + n") : quoted(name + "\\n") + " + n";
    }

    @Override
    public String example() {
        return quoted(fixed("some words", 0));
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(fixed(name + number, number));
    }

    @Override
    public List<String> yamlRules() {
        return List.of("minLength: " + min(), "maxLength: " + max());
    }
}
