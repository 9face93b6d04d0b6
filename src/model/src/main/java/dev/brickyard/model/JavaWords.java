package dev.brickyard.model;

import java.util.Set;

/** Java's keywords, which cannot be names of packages or variables. */
final class JavaWords {
    static final Set<String> KEYWORDS = Set.of("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends \
            false final finally float for goto if implements import instanceof int interface long native new null \
            package private protected public return short static strictfp super switch synchronized this throw throws \
            transient true try void volatile while _""".split(" "));

    private JavaWords() {}

    /** Returns a name for a variable or the last part of a package, with a suffix if it is a keyword. */
    static String safe(String name, String suffix) {
        return KEYWORDS.contains(name) ? name + suffix : name;
    }
}
