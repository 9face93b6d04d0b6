package dev.brickyard.model;

import java.util.List;
import java.util.regex.Pattern;

/** Lays out Java files as the formatter and the import order of a generated project require. */
public final class Layout {

    private static final Pattern NO_CODE =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\""
                    + "|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|/\\*[\\s\\S]*?\\*/|//[^\\n]*");
    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n(?:[ \\t]*\\n)*(?=[ \\t]*\\n(?! *}))|(?:\\n[ \\t]*)+\\n(?= *})");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?<=\\{)\\n *(?=}\\n)");
    private static final Pattern BEFORE_ANNOTATION = Pattern.compile(",\\n(?= +@\\w+\\(.*\\)\\n)");
    private static final Pattern BEHIND_ANNOTATED = Pattern.compile("( +@\\w+\\(.*\\)\\n.*,\\n)(?=.)");
    /** Offset of the characters of literals and comments during the layout, so that they are not mistaken for code. */
    private static final char HIDDEN = '\uE000';

    private Layout() {}

    /** Lays out a Java file; imports are sorted within the groups that blank lines separate. */
    public static String java(String text) {
        return java(text, List.of());
    }

    /**
     * Lays out a Java file in which each statement is on one line, or already laid out on several.
     *
     * @param ownPackages the organisation's packages, in import order within a group
     */
    public static String java(String text, List<String> ownPackages) {
        var sorted = LayoutImports.sorted(text, ownPackages);
        return isSurelyLaidOut(sorted) ? sorted : laidOut(hidden(sorted));
    }

    /** Whether all lines are within all limits and no blank line is needless: a quick look, which saves most of the work. */
    private static boolean isSurelyLaidOut(String text) {
        var isBehindBlank = false;
        var isBehindBrace = false;
        var start = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            var line = text.substring(start, end);
            if (isBehindBlank && (line.isBlank() || line.stripLeading().startsWith("}"))
                    || isBehindBrace && line.strip().equals("}")
                    || !isSurelyShort(line) && !isComment(line)) {
                return false;
            }
            isBehindBlank = line.isBlank();
            isBehindBrace = line.endsWith("{");
            start = end + 1;
        }
        return !isBehindBlank && start == text.length();
    }

    private static boolean isSurelyShort(String line) {
        return line.length() <= LayoutStatement.LAST_ANNOTATION
                || line.length() <= LayoutExpression.WIDTH
                        && line.indexOf('@') < 0
                        && line.indexOf(").", LayoutExpression.LAST_DOT - 1) < 0;
    }

    /** Whether a line begins as a comment. */
    static boolean isComment(String line) {
        var code = line.stripLeading();
        return code.startsWith("*") || code.startsWith("/**") || code.startsWith("//");
    }

    private static String laidOut(String code) {
        var lines = new StringBuilder();
        var compact = EMPTY_BODY.matcher(BLANK_LINES.matcher(code).replaceAll("\n").strip() + "\n").replaceAll("");
        for (var line : compact.split("\n")) {
            lines.append(isLaidOut(line) ? line : LayoutStatement.of(line).laidOut()).append('\n');
        }
        if (lines.indexOf("record ") < 0) {
            return shown(lines.toString());
        }
        var spaced = BEFORE_ANNOTATION.matcher(lines).replaceAll(",\n\n");
        return shown(BEHIND_ANNOTATED.matcher(spaced).replaceAll("$1\n"));
    }

    private static boolean isLaidOut(String line) {
        return isSurelyShort(line)
                || line.strip().charAt(0) >= HIDDEN
                || line.indexOf(HIDDEN + '\n') >= 0
                || line.startsWith("import ")
                || line.startsWith("package ");
    }

    /** Replaces the characters of literals and comments, which are no code. */
    static String hidden(String text) {
        var code = text.toCharArray();
        NO_CODE.matcher(text).results().forEach(found -> {
            for (var i = found.start(); i < found.end(); i++) {
                code[i] += code[i] < 128 ? HIDDEN : 0;
            }
        });
        return new String(code);
    }

    /** Restores the text of literals and comments. */
    static String shown(String code) {
        var text = code.toCharArray();
        for (var i = 0; i < text.length; i++) {
            text[i] -= text[i] >= HIDDEN && text[i] < HIDDEN + 128 ? HIDDEN : 0;
        }
        return new String(text);
    }
}
