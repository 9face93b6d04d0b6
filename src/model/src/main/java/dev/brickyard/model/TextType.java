package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;

/** A string for people on one line: never blank, and short if unique. */
final class TextType extends StringType {
    TextType(int max, Limits limits) {
        super("string", 1, max, limits);
    }

    @Override
    public String rule() {
        return min() + " to " + max() + " characters without surrounding blanks or hidden characters"
                + (pattern() == null ? "" : ", of the form " + pattern().text());
    }

    @Override
    public String verify(String name, String value) {
        var text = min() > 1
                ? "Require.text(%s, %s, %d, %d)".formatted(quoted(name), value, min(), max())
                : "Require.text(%s, %s, %d)".formatted(quoted(name), value, max());
        return matching(name, text);
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"\", \" \", \" ann\", \"ann \", \"an\\tn\", \"an\\u0000n\"})";
    }

    @Override
    public String longestOf() {
        return "start + \"🎉\".repeat(" + max() + " - start.length())";
    }

    @Override
    public String sample(String name) {
        return sampleOr(name, quoted(name) + " + n");
    }

    @Override
    public String example() {
        return quoted(fixed("ada", 0));
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(fixed(name + number, number));
    }

    @Override
    public List<String> yamlRules() {
        var lines = new ArrayList<>(List.of("minLength: " + min(), "maxLength: " + max()));
        if (pattern() != null) {
            lines.add("pattern: '^(" + pattern().text() + ")$'");
        }
        return lines;
    }
}
