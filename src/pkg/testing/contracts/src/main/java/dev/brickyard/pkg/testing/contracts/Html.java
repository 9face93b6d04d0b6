package dev.brickyard.pkg.testing.contracts;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of an HTML page; all of them escape text. */
final class Html {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%1$s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
            section:target { background: #ffffe0; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private Html() {}

    /** Returns a page; {@code body} is HTML. */
    static String page(String title, String body) {
        return PAGE.formatted(escape(title), body);
    }

    /** Returns a section with an anchor; {@code body} is HTML. */
    static String section(String id, String title, String body) {
        return "<section id=\"%s\"><h2>%s</h2>\n%s</section>\n".formatted(escape(id), escape(title), body);
    }

    /** Returns a paragraph. */
    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }

    /** Returns a link. */
    static String link(String target, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escape(target), escape(text));
    }

    /** Returns a table; the cells are HTML. */
    static String table(List<String> heads, List<List<String>> rows) {
        var body = rows.stream().map(row -> row("td", row)).collect(Collectors.joining());
        return "<table>\n" + row("th", heads) + body + "</table>\n";
    }

    /** Returns text as HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String row(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<%1$s>%2$s</%1$s>".formatted(tag, cell))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
