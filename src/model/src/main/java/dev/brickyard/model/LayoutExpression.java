package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An expression on one line.
 *
 * @param code the source of the expression
 * @param column the column where it begins
 * @param indent the indent of the first line of its statement
 * @param tail the source that follows it immediately
 */
record LayoutExpression(String code, int column, int indent, String tail) {

    static final int WIDTH = 120;
    /** The additional indent of a continuation line. */
    static final int MORE = 8;
    /** The separator of arguments or parameters. */
    static final Pattern COMMA = Pattern.compile("(?<=,) ");

    static final int LAST_DOT = 80;
    private static final int SHORT = 10;
    private static final Pattern CALL_OF_RESULT =
            Pattern.compile("(?<=\\))(?<![ (](?:\\w\\.\\w{1,4}|\\w{1,6})\\(\\))\\.(?!stream\\b|toBuilder\\b)\\w+\\(");
    private static final Pattern LAMBDA = Pattern.compile("(?:\\w+|\\([\\w, ]*\\)) ->(?= )");
    private static final Pattern CHOICE = Pattern.compile(" (?=[?:] )");
    private static final List<Pattern> OPERATIONS = Stream.of(" (?=[?:] )", " (?=\\|\\| )", " (?=&& )", " (?=[+-] )")
            .map(Pattern::compile)
            .toList();
    private static final Pattern OPERATOR = Pattern.compile("(?:(?:[?:+-]|\\|\\||&&) )?");
    private static final Pattern DOT = Pattern.compile("(?=\\.[a-zA-Z<])");
    private static final Pattern OPENING = Pattern.compile("(?=\\()");
    private static final Pattern TYPE = Pattern.compile("this|\\.?[A-Z]\\w*[a-z]\\w*");
    private static final Pattern PACKAGE = Pattern.compile("\\.?[a-z_][a-z0-9_.]*");
    private static final Pattern TYPED = Pattern.compile("\\.[A-Z]\\w*\\.\\w+\\(");
    /** The heads of calls of which each is an argument of the one before. */
    private static final Pattern HEADS = Pattern.compile("(?:[\\w.]+\\(){2,}");
    private static final Pattern NAME = Pattern.compile("[\\w.]+");
    private static final Pattern VIEW = Pattern.compile("\\.(?:stream|toBuilder)\\(.*");

    /** Whether code may be on one line that begins at a column. */
    static boolean fits(String code, int column) {
        return column + code.length() <= WIDTH
                && CALL_OF_RESULT.matcher(code).results().allMatch(call -> column + call.start() <= LAST_DOT);
    }

    /** Returns a line break with the indent of the next line. */
    static String line(int indent) {
        return "\n" + " ".repeat(indent);
    }

    /** Splits code at separators outside brackets; a separator is a space or empty. */
    static List<String> split(String code, Pattern separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        var from = 0;
        for (var found = separator.matcher(code); found.find(); from = found.start()) {
            depth += depth(code, from, found.start());
            if (depth == 0 && found.start() > 0) {
                parts.add(code.substring(start, found.start()));
                start = found.end();
            }
        }
        parts.add(code.substring(start));
        return parts;
    }

    /** Returns the number of opening minus closing brackets between two indices. */
    private static int depth(String code, int from, int to) {
        var depth = 0;
        for (var i = from; i < to; i++) {
            depth += switch (code.charAt(i)) {
                case '(', '[', '{' -> 1;
                case ')', ']', '}' -> -1;
                case '<' -> code.startsWith("< ", i) || code.startsWith("<=", i) ? 0 : 1;
                case '>' -> code.startsWith(" ", i - 1) || code.startsWith("-", i - 1) ? 0 : -1;
                default -> 0;
            };
        }
        return depth;
    }

    /** Returns a head that ends with '=' or an arrow, followed by this expression on the same or the next line. */
    String behind(String head) {
        var next = new LayoutExpression(code, indent + MORE, indent + MORE, tail).laidOut();
        if (next.length() > WIDTH - indent - MORE && NAME.matcher(code).matches()) {
            var dot = code.lastIndexOf('.', WIDTH - column - head.length() - 1);
            return dot < 0 ? head + " " + code + tail : head + " " + code.substring(0, dot) + line(indent + MORE) + code.substring(dot) + tail;
        }
        var here = new LayoutExpression(code, column + head.length() + 1, indent, tail).laidOut();
        var isChain = items().size() > 1;
        var name = code.replaceFirst("\\(.*", "").length();
        var isWhole = name > WIDTH - indent - MORE || column + head.length() + 1 + name <= WIDTH;
        var isHere = isWhole
                && next.contains("\n")
                && isBetter(head + " " + here, head + "\n" + next + (isChain ? "\n " : ""));
        return head + (isHere ? " " + here : line(indent + MORE) + next);
    }

    private boolean isBetter(String text, String other) {
        return column + text.lines().toList().get(0).length() <= WIDTH
                && text.lines().count() < other.lines().count();
    }

    /** Returns this expression and its tail, broken into lines as the formatter does. */
    String laidOut() {
        if (fits(code + tail, column)) {
            return code + tail;
        }
        var lambda = LAMBDA.matcher(code);
        if (lambda.lookingAt()) {
            return new LayoutExpression(code.substring(lambda.end() + 1), column, indent, tail).behind(lambda.group());
        }
        for (var operation : OPERATIONS) {
            var operands = split(code, operation);
            if (operands.size() > 1) {
                return onePerLine(operands, column, tail);
            }
        }
        var items = items();
        if (items.size() > 1) {
            var first = new LayoutExpression(items.get(0), column, indent, "");
            var isQualified = PACKAGE.matcher(split(items.get(0), DOT).get(0)).matches() && TYPED.matcher(items.get(0)).find();
            var head = first.at(isQualified ? indent : indent + MORE - first.shift()).laidOut();
            return head + line(indent + MORE) + onePerLine(items.subList(1, items.size()), indent + MORE, tail);
        }
        return code.endsWith(")") ? call() : code + tail;
    }

    private LayoutExpression at(int indent) {
        return new LayoutExpression(code, column, indent, tail);
    }

    /** Returns the additional indent of the arguments of a call on the result of another call. */
    private int shift() {
        var first = split(code, DOT).get(0);
        return first.endsWith(")") && first.length() < code.length() ? MORE : 0;
    }

    /** Returns the items of a call chain; the first item may combine several that stay on one line. */
    private List<String> items() {
        var items = split(code, DOT);
        var calls = items.stream().skip(1).filter(item -> item.endsWith(")")).count();
        if (calls <= 1 && !items.get(0).endsWith(")")) {
            return List.of(code);
        }
        var qualifier = (int) items.stream().takeWhile(item -> PACKAGE.matcher(item).matches()).count();
        var types = (int) items.stream()
                .skip(qualifier)
                .takeWhile(item -> TYPE.matcher(item).matches())
                .count();
        var kept = 1 + types + (types > 0 ? qualifier : 0);
        var length = kept == 1 ? items.get(0).length() : WIDTH;
        for (var i = 1; i < items.size(); length += items.get(i++).length()) {
            kept = length <= MORE || VIEW.matcher(items.get(i)).matches() ? i + 1 : kept;
        }
        var first = Stream.of(String.join("", items.subList(0, kept)));
        return Stream.concat(first, items.stream().skip(kept)).toList();
    }

    private String call() {
        var groups = split(code, OPENING);
        var last = groups.get(groups.size() - 1);
        var inner = last.substring(1, last.length() - 1);
        var head = code.substring(0, code.length() - inner.length() - 1);
        if (column + head.length() + (inner.isEmpty() ? 1 + tail.length() : 0) > WIDTH) {
            var dot = Math.max(0, head.lastIndexOf('.', WIDTH - column));
            var rest = head.substring(dot);
            head = head.substring(0, dot) + line(indent + MORE) + rest;
            if (fits(rest + inner + ")" + tail, indent + MORE)) {
                return head + inner + ")" + tail;
            }
        }
        if (inner.isEmpty()) {
            return head + ")" + tail;
        }
        var arguments = split(inner, COMMA);
        var broken = head + line(indent + shift() + MORE) + at(indent + shift()).arguments(inner, arguments);
        if (arguments.size() > 1 || !inner.endsWith(")") || split(inner, CHOICE).size() > 1) {
            return broken;
        }
        var nested = HEADS.matcher(inner);
        if (nested.lookingAt() && column + head.length() + nested.end() > WIDTH && isFirstOfSeveral(inner.substring(nested.end()))) {
            return broken;
        }
        var here = head + new LayoutExpression(inner, column + head.length(), indent, ")" + tail).laidOut();
        return isBetter(here, broken) ? here : broken;
    }

    /** Whether source after an opening parenthesis begins with one of several arguments. */
    private static boolean isFirstOfSeveral(String rest) {
        var parts = split(rest, COMMA);
        var first = parts.get(0);
        return parts.size() > 1 && depth(first, 0, first.length()) == 0;
    }

    private String arguments(String inner, List<String> arguments) {
        var end = ")" + tail;
        if (fits(inner + end, indent + MORE)) {
            return inner + end;
        }
        if (arguments.stream().allMatch(argument -> argument.replace(",", "").length() < SHORT)) {
            var room = WIDTH - indent - MORE;
            var filled = "(?!.{1,%d}$)(.{1,%d},) ".formatted(room, room - 1);
            return (inner + end).replaceAll(filled, "$1" + line(indent + MORE));
        }
        return onePerLine(arguments, indent + MORE, end);
    }

    private String onePerLine(List<String> parts, int first, String end) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> part(parts.get(i), i == 0 ? first : indent + MORE, i < parts.size() - 1 ? "" : end))
                .collect(Collectors.joining(line(indent + MORE)));
    }

    /** Lays out one part: an operand with its operator, an item of a chain, or an argument with its comma. */
    private String part(String part, int column, String end) {
        var operator = OPERATOR.matcher(part);
        var start = operator.lookingAt() ? operator.end() : 0;
        var comma = part.length() - (part.endsWith(",") ? 1 : 0);
        var rest = part.substring(comma) + end;
        return operator.group()
                + new LayoutExpression(part.substring(start, comma), column + start, indent + MORE, rest).laidOut();
    }
}
