package dev.brickyard.model;

import java.util.List;

/** A string for people: never blank, and short if unique. */
final class TextType extends StringType {
    TextType(int max) {
        super(1, max);
    }

    @Override
    public String rule() {
        return "1 to " + max() + " characters without surrounding blanks or hidden characters";
    }

    @Override
    public String verify(String name, String value) {
        return "Require.text(" + quoted(name) + ", " + value + ", " + max() + ")";
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
        return quoted(name) + " + n";
    }

    @Override
    public String example() {
        return quoted("ada");
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(name + number);
    }

    @Override
    public List<String> yamlRules() {
        return List.of("minLength: 1", "maxLength: " + max());
    }
}
