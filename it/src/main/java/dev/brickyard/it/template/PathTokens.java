package dev.brickyard.it.template;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the {@code __name__} tokens of a path, with the pattern of the archetype engine 3.4.1. */
final class PathTokens {

    private static final Pattern TOKEN = Pattern.compile("__((?:[^_]+_)*[^_]+)__");

    private PathTokens() {}

    static List<String> of(String path) {
        return TOKEN.matcher(path).results().map(match -> match.group(1)).toList();
    }
}
