package dev.brickyard.model;

import java.util.Set;

/** Words in YAML. */
final class Yaml {
    /** Words that YAML 1.1 takes for booleans or null. */
    private static final Set<String> SPECIAL = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private Yaml() {}

    /** Returns a text as a value on one line, quoted if YAML would take it for something else. */
    static String text(String text) {
        return text.matches("[\\w(].*") && !text.matches(".*(: | #|:$).*") ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Returns a word as a key or a value, quoted if YAML would take it for something else. */
    static String scalar(String word) {
        return SPECIAL.contains(Names.lower(word)) ? "'" + word + "'" : word;
    }
}
