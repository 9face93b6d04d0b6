package dev.brickyard.model;

import java.util.List;

/** Long lists within Java strings. */
final class TextBlocks {
    private static final int LINE = 120;
    private static final String MARGIN = " ".repeat(12);

    private TextBlocks() {}

    /** Returns a list as a string if it fits on a line after {@code before} characters, otherwise as a text block. */
    static String list(List<String> items, int before) {
        var text = '"' + String.join(", ", items).replace("\"", "\\\"") + '"';
        if (before + text.length() + 1 <= LINE) {
            return text;
        }
        return "\"\"\"\n" + MARGIN + filled(items, MARGIN, "\"\"\";".length()) + "\"\"\"";
    }

    /** Wraps a list at the maximum line length; leaves space for {@code after} characters on the last line. */
    static String filled(List<String> items, String margin, int after) {
        var lines = new StringBuilder();
        var column = margin.length();
        for (var i = 0; i < items.size(); i++) {
            var isLast = i == items.size() - 1;
            var piece = items.get(i) + (isLast ? "" : ",");
            var space = column == margin.length() ? "" : " ";
            if (column + space.length() + piece.length() + (isLast ? after : 0) > LINE) {
                lines.append('\n').append(margin).append(piece);
                column = margin.length() + piece.length();
            } else {
                lines.append(space).append(piece);
                column += space.length() + piece.length();
            }
        }
        return lines.toString();
    }
}
