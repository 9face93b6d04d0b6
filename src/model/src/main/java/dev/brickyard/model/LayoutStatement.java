package dev.brickyard.model;

import static dev.brickyard.model.LayoutExpression.COMMA;
import static dev.brickyard.model.LayoutExpression.MORE;
import static dev.brickyard.model.LayoutExpression.WIDTH;
import static dev.brickyard.model.LayoutExpression.fits;
import static dev.brickyard.model.LayoutExpression.line;
import static dev.brickyard.model.LayoutExpression.split;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of source: a statement, the head of a declaration, or a part of either.
 *
 * @param code its source without the indent
 * @param indent the column where it begins
 */
record LayoutStatement(String code, int indent) {

    static final int LAST_ANNOTATION = 60;
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\([^()]*\\))?(?= )");
    private static final Pattern RECORD = Pattern.compile("(?:[a-z]+ )*record .*");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:@\\w+(?:\\([^()]*\\))? )?[\\w.<>?, \\[\\]]+ \\w+(?:,|\\).*)");
    private static final Pattern HEAD = Pattern.compile("(?:[a-z]+ )*(?:record|class|interface|enum) .*"
            + "|(?!(?:return|throw|new|assert|yield|case|else)\\b)[\\w@.<>?, \\[\\]]+ \\w+\\(.*|[A-Z]\\w*\\(.*\\{}?");
    private static final Pattern CLAUSE = Pattern.compile(" (?=(?:throws|extends|implements) )");
    private static final Pattern START = Pattern.compile("(?:return|throw) |if \\(");
    /** By how much the continuation of a case is indented less than others. */
    private static final int CASE_LESS = 4;

    private static final Pattern CASE = Pattern.compile("case [^>]+ -> ");
    private static final Pattern ASSIGNED = Pattern.compile("(?<= =) ");

    /** Splits a line into indent and code. */
    static LayoutStatement of(String line) {
        var code = line.strip();
        return new LayoutStatement(code, line.indexOf(code));
    }

    /** Returns it broken into lines as the formatter does. */
    String laidOut() {
        var isParameter = PARAMETER.matcher(code).matches();
        if (isAllowed(code, indent, isParameter || RECORD.matcher(code).matches())) {
            return " ".repeat(indent) + code;
        }
        var isHead = HEAD.matcher(code).matches();
        return " ".repeat(indent) + (isParameter ? declared(code, indent) : isHead ? head() : statement());
    }

    private static boolean isAllowed(String code, int column, boolean ofRecord) {
        return fits(code, column)
                && (!ofRecord
                        || ANNOTATION.matcher(code)
                                .results()
                                .allMatch(it -> column + it.end() <= LAST_ANNOTATION || isOfPartOfType(code, it.start())));
    }

    /** Whether an annotation is between angle brackets, or of a nested type, behind a dot. */
    private static boolean isOfPartOfType(String code, int annotation) {
        var before = code.substring(0, annotation);
        return before.endsWith(".")
                || before.chars().filter(c -> c == '<').count() > before.chars().filter(c -> c == '>').count();
    }

    private String statement() {
        var tail = code.endsWith(";") ? ";" : code.startsWith("if (") && code.endsWith(") {") ? ") {" : "";
        var body = code.substring(0, code.length() - tail.length());
        var head = split(body, ASSIGNED).get(0);
        if (head.length() < body.length()) {
            return new LayoutExpression(body.substring(head.length() + 1), indent, indent, tail).behind(head);
        }
        var arrow = CASE.matcher(body);
        if (arrow.lookingAt()) {
            var start = indent - CASE_LESS;
            return new LayoutExpression(body.substring(arrow.end()), indent, start, tail).behind(arrow.group().strip());
        }
        var found = START.matcher(body);
        var start = found.lookingAt() ? found.end() : 0;
        return body.substring(0, start)
                + new LayoutExpression(body.substring(start), indent + start, indent, tail).laidOut();
    }

    /** Lays out the head of a declaration: parameters or components, and throws, extends and implements clauses. */
    private String head() {
        var clauses = split(code, CLAUSE);
        var first = clauses.get(0);
        var open = first.indexOf('(') + 1;
        var text = open == 0 ? first : declared(first.substring(0, open), indent);
        var isOneLine = true;
        if (open > 0) {
            var margin = indent + MORE + (text.contains("\n") ? MORE : 0);
            var parameters = first.substring(open);
            var isRecord = RECORD.matcher(code).matches();
            if (!isAllowed(parameters, end(text), isRecord) && !parameters.startsWith(")")) {
                text += line(margin);
            }
            isOneLine = isAllowed(parameters, end(text), isRecord);
            text += isOneLine ? parameters : parameters(parameters, margin);
        }
        for (var clause : clauses.subList(1, clauses.size())) {
            var types =
                    fits(clause, indent + MORE) ? clause : String.join(line(indent + 2 * MORE), split(clause, COMMA));
            text += (isOneLine && fits(" " + clause, end(text)) ? " " : line(indent + MORE)) + types;
        }
        return text;
    }

    /** Returns the column in which the last line of a text ends. */
    private int end(String text) {
        return text.contains("\n") ? text.length() - text.lastIndexOf('\n') - 1 : indent + text.length();
    }

    private static String parameters(String text, int margin) {
        return split(text, COMMA).stream()
                .map(parameter -> declared(parameter, margin))
                .collect(Collectors.joining(line(margin)));
    }

    /** Lays out a type and a name, with annotations before them and any source after them. */
    private static String declared(String code, int column) {
        if (isAllowed(code, column, true)) {
            return code;
        }
        var annotation = ANNOTATION.matcher(code);
        if (annotation.lookingAt()) {
            return annotation.group() + line(column) + declared(code.substring(annotation.end() + 1), column);
        }
        var name = code.lastIndexOf(' ', code.length() - (code.endsWith(" {") ? 3 : 1));
        var type = code.substring(0, Math.max(name, 0));
        var dot = fits(type, column) ? type.length() : type.lastIndexOf('.', WIDTH - column);
        var rest = dot < type.length() ? line(column + 2 * MORE) + type.substring(dot) : "";
        return type.substring(0, dot) + rest + line(column + MORE) + code.substring(name + 1);
    }
}
