package dev.brickyard.it.template;

import java.util.ArrayList;
import java.util.List;

/** The {@code __name__} tokens of a path, taken from left to right as the archetype engine takes them. */
final class PathTokens {

    private static final String DELIMITER = "__";

    private PathTokens() {}

    static List<String> of(String path) {
        var tokens = new ArrayList<String>();
        var start = path.indexOf(DELIMITER);
        while (start >= 0) {
            var from = start + DELIMITER.length();
            var end = path.indexOf(DELIMITER, from);
            if (end < 0) {
                break;
            }
            tokens.add(path.substring(from, end));
            start = path.indexOf(DELIMITER, end + DELIMITER.length());
        }
        return tokens;
    }
}
