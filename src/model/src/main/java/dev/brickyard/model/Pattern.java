package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern for whole strings, in the part of regular expressions that Java, PostgreSQL and JavaScript read alike: letters,
 * digits and signs, classes such as {@code [A-Z0-9_]}, groups, {@code |}, {@code ?}, {@code *}, {@code +}, {@code {2}} and
 * {@code {2,4}}.
 *
 * @param text the pattern, without anchors
 * @param positions the characters from which each character of the shortest kind of match may be chosen
 */
record Pattern(String text, List<String> positions) {
    static final String RULE = "of letters, digits, blanks, - _ / @, classes such as [A-Z0-9_], groups (a|b), and ? * + {2} {2,4}";
    private static final int LONGEST = 200;
    /** Comments of Java contain patterns. */
    private static final String END_OF_COMMENT = "*/";

    Pattern {
        positions = List.copyOf(positions);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it contains anything else
     */
    static Pattern of(String text) {
        if (text.length() > LONGEST || text.contains(END_OF_COMMENT)) {
            throw new IllegalArgumentException("too long, or the end of a comment");
        }
        java.util.regex.Pattern.compile(text);
        var reader = new Reader(text);
        var positions = reader.alternatives();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("unexpected " + text.charAt(reader.at));
        }
        return new Pattern(text, positions);
    }

    /** The number of matches of the shortest kind, at most {@code limit}. */
    int count(int limit) {
        var count = 1L;
        for (var position : positions) {
            count = Math.min(limit, count * position.length());
        }
        return (int) count;
    }

    /** The match of a number; different for numbers below {@link #count}. */
    String match(int number) {
        var match = new StringBuilder();
        var rest = number;
        for (var i = positions.size() - 1; i >= 0; i--) {
            var position = positions.get(i);
            match.insert(0, position.charAt(rest % position.length()));
            rest /= position.length();
        }
        return match.toString();
    }

    /** Reads the pattern from left to right. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<String> alternatives() {
            var first = sequence();
            while (at < text.length() && text.charAt(at) == '|') {
                at++;
                sequence();
            }
            return first;
        }

        private List<String> sequence() {
            var positions = new ArrayList<String>();
            while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
                var start = at;
                var atom = atom();
                var isGroup = text.charAt(start) == '(';
                positions.addAll(repeated(atom, isGroup));
            }
            return positions;
        }

        private List<String> atom() {
            var c = text.charAt(at++);
            if (c == '(') {
                var group = alternatives();
                expect(')');
                return group;
            }
            if (c == '[') {
                return List.of(characters());
            }
            if (!literal(c)) {
                throw new IllegalArgumentException("unexpected " + c);
            }
            return List.of(String.valueOf(c));
        }

        private String characters() {
            var set = new StringBuilder();
            while (at < text.length() && text.charAt(at) != ']') {
                var from = text.charAt(at++);
                if (!literal(from) && from != '.' && from != '+') {
                    throw new IllegalArgumentException("unexpected " + from);
                }
                if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                    var to = text.charAt(at + 1);
                    at += 2;
                    for (var each = from; each <= to; each++) {
                        set.append(each);
                    }
                } else {
                    set.append(from);
                }
            }
            expect(']');
            if (set.isEmpty()) {
                throw new IllegalArgumentException("empty class");
            }
            return set.toString();
        }

        private List<String> repeated(List<String> atom, boolean group) {
            if (at == text.length()) {
                return atom;
            }
            var c = text.charAt(at);
            if (c == '?' || c == '*' || c == '+') {
                at++;
                if (group && c != '?') {
                    // a repeated group can take exponential time
                    throw new IllegalArgumentException("a group must not be repeated without a limit");
                }
                return c == '?' ? List.of() : atom;
            }
            if (c != '{') {
                return atom;
            }
            var end = text.indexOf('}', at);
            var bounds = text.substring(at + 1, end < 0 ? at + 1 : end);
            if (!bounds.matches("[0-9]{1,3}(,[0-9]{1,3})?")) {
                throw new IllegalArgumentException("a repetition must be {2} or {2,4}");
            }
            at = end + 1;
            var times = Integer.parseInt(bounds.split(",")[0]);
            var positions = new ArrayList<String>();
            for (var i = 0; i < times; i++) {
                positions.addAll(atom);
            }
            return positions;
        }

        private void expect(char wanted) {
            if (at == text.length() || text.charAt(at++) != wanted) {
                throw new IllegalArgumentException("missing " + wanted);
            }
        }

        private static boolean literal(char c) {
            return Character.isLetterOrDigit(c) && c < 128 || "-_/@ ".indexOf(c) >= 0;
        }
    }
}
