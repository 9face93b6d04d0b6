package dev.brickyard.model;

import java.util.List;

/** An e-mail address. */
final class EmailType extends StringType {
    EmailType() {
        super("string", 3, 254, Limits.NONE);
    }

    @Override
    Visibility visibility() {
        return Visibility.INTERNAL;
    }

    @Override
    public String rule() {
        return "an e-mail address of at most 254 characters";
    }

    @Override
    public String verify(String name, String value) {
        return "Require.email(" + quoted(name) + ", " + value + ")";
    }

    @Override
    public String refused() {
        return "@ValueSource(strings = {\"\", \" \", \"ann\", \"@example.com\", \"ann@\", \"a nn@example.com\"})";
    }

    @Override
    public String longestOf() {
        return "start.replace(\"@\", \"@\" + \"x\".repeat(253 - start.length()) + \".\")";
    }

    @Override
    public String sample(String name) {
        return quoted(name) + " + n + \"@example.com\"";
    }

    @Override
    public String example() {
        return quoted("ada@example.com");
    }

    @Override
    public String jsonValue(String name, int number) {
        return quoted(name + number + "@example.com");
    }

    @Override
    public List<String> yamlRules() {
        return List.of("format: email", "maxLength: 254");
    }
}
