package dev.brickyard.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The imports of a Java file, and which of them it uses. Each generation runs this once for every file, and cold: most names
 * are found by a search, without a look at every character.
 */
final class LayoutImports {
    private static final String IMPORT = "import ";
    private static final Pattern REFERENCE =
            Pattern.compile("\\{@(?:link|linkplain|value)\\s+[^}]*}|@(?:throws|exception|see)\\s+[^\\n]*");

    private final List<String> own;
    private final String body;
    private final boolean hasTextBlock;
    private @Nullable Set<String> used;

    private LayoutImports(List<String> own, String body) {
        this.own = own;
        this.body = body;
        this.hasTextBlock = body.contains("\"\"\"");
    }

    /**
     * Returns a file with each group of imports sorted, without unused ones.
     *
     * @param own the organisation's packages, in import order
     */
    static String sorted(String text, List<String> own) {
        var last = text.lastIndexOf("\n" + IMPORT);
        if (last < 0) {
            return text;
        }
        var end = text.indexOf('\n', last + 1) + 1;
        // an annotation of a package stands before its imports
        var others = text.substring(0, text.indexOf("\n" + IMPORT) + 1) + text.substring(end);
        return new LayoutImports(own, others).sorted(text.substring(0, end)) + text.substring(end);
    }

    private String sorted(String head) {
        var home = head.startsWith("package ") ? head.substring("package ".length(), head.indexOf(';')) : "";
        var group = new TreeSet<>(Comparator.comparingInt(this::rank).thenComparing(Comparator.naturalOrder()));
        var result = new StringBuilder();
        for (var line : head.split("\n", -1)) {
            if (line.startsWith(IMPORT)) {
                var type = line.substring(0, line.length() - 1);
                var dot = type.lastIndexOf('.');
                if (isUsed(type.substring(dot + 1)) && !type.substring(0, dot).equals(IMPORT + home)) {
                    group.add(type);
                }
            } else {
                group.forEach(type -> result.append(type).append(";\n"));
                group.clear();
                result.append(line).append('\n');
            }
        }
        return result.substring(0, result.length() - 1);
    }

    private boolean isUsed(String name) {
        var place = next(name, 0);
        while (place >= 0 && !isSurelyCode(place)) {
            place = next(name, place + 1);
        }
        return place >= 0 || next(name, 0) >= 0 && used().contains(name);
    }

    private int next(String name, int from) {
        var place = body.indexOf(name, from);
        while (place >= 0 && !isWord(place, place + name.length())) {
            place = body.indexOf(name, place + 1);
        }
        return place;
    }

    private boolean isWord(int start, int end) {
        return (end == body.length() || !Character.isJavaIdentifierPart(body.charAt(end)))
                && (start == 0 || isStart(body.charAt(start - 1)));
    }

    private static boolean isStart(char before) {
        return !Character.isJavaIdentifierPart(before) && ".#:".indexOf(before) < 0;
    }

    /** Whether a place is in no comment and in no literal, as far as its line shows. */
    private boolean isSurelyCode(int place) {
        var line = body.substring(body.lastIndexOf('\n', place) + 1, place);
        return !hasTextBlock && line.indexOf('"') < 0 && !line.contains("//") && !Layout.isComment(line);
    }

    /** All names in code and in references of Javadoc. */
    private Set<String> used() {
        if (used == null) {
            used = new HashSet<>();
            addNames(Layout.hidden(body), used);
            for (var reference = REFERENCE.matcher(body); reference.find(); ) {
                addNames(reference.group(), used);
            }
        }
        return used;
    }

    private static void addNames(String text, Set<String> names) {
        var end = 0;
        for (var start = 0; start < text.length(); start = end) {
            end = start + 1;
            if (Character.isJavaIdentifierStart(text.charAt(start))) {
                while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                    end++;
                }
                if (start == 0 || isStart(text.charAt(start - 1))) {
                    names.add(text.substring(start, end));
                }
            }
        }
    }

    private int rank(String type) {
        var rank = 0;
        while (rank < own.size() && !type.startsWith(IMPORT + own.get(rank) + ".")) {
            rank++;
        }
        return rank;
    }
}
