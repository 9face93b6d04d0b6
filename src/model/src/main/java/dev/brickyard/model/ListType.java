package dev.brickyard.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of values of a scalar type; never absent, but it may be empty. */
final class ListType extends FieldType {
    static final int USUAL_MAX = 100;

    private final FieldType element;
    private final int min;
    private final int max;

    ListType(FieldType element, Limits limits) {
        super("list=" + element.name(), "List<" + element.boxed() + ">", "List<" + element.boxed() + ">", element.wrapper(), element.sql() + "[]");
        this.element = element;
        this.min = limits.number("min", 0);
        this.max = limits.number("max", USUAL_MAX);
    }

    /** The type of its elements. */
    public FieldType element() {
        return element;
    }

    /** The minimum number of elements. */
    public int min() {
        return min;
    }

    @Override
    public String proto(Service service) {
        return "repeated " + element.protoElement(service);
    }

    @Override
    public String protoImport() {
        return element instanceof DateType || element instanceof DecimalType || element instanceof TimestampType ? element.protoImport() : "";
    }

    @Override
    public String wrapped(String value) {
        return element.elementToWire().isEmpty() ? value : value + ".stream().map(" + element.elementToWire() + ").toList()";
    }

    /** The values of a repeated field, given as an expression, from a trusted sender. */
    @Override
    public String unwrapped(String repeated) {
        var map = element.elementFromWire();
        return map.isEmpty() ? "List.copyOf(" + repeated + ")" : repeated + ".stream().map(" + map + ").toList()";
    }

    @Override
    public String received(String name, String repeated) {
        var map = element.elementReceived(name);
        return map.isEmpty() ? repeated : repeated + ".stream().map(" + map + ").toList()";
    }

    @Override
    public String column(String name) {
        return "Columns.list(row, " + quoted(name) + ", " + element.boxed() + ".class)";
    }

    @Override
    public String toColumn(String value) {
        var elementSql = element.sql().replaceAll("[(].*", "");
        return "SqlArray.of(" + quoted(elementSql.equals("double precision") ? "float8" : elementSql) + ", " + value + ")";
    }

    @Override
    public String rule() {
        return "%d to %d values, each %s".formatted(min, max, element.rule());
    }

    @Override
    public boolean verified() {
        return true;
    }

    @Override
    public String verify(String name, String value) {
        var check = element.verified() ? "element -> " + element.verify(name, "element") : "UnaryOperator.identity()";
        return "Require.items(%s, %s, %d, %d, %s)".formatted(quoted(name), value, min, max, check);
    }

    @Override
    public String refused() {
        return "@ValueSource(ints = {" + (max + 1) + "})";
    }

    @Override
    public String refusedJava() {
        return "int";
    }

    @Override
    public String refusedValue() {
        return "Collections.nCopies(value, %s)".formatted(boxedSample("1"));
    }

    private String boxedSample(String n) {
        return element.sample("value").replaceAll("\\bn\\b", n).replace("TIME", "Instant.EPOCH");
    }

    @Override
    boolean unique() {
        return false;
    }

    @Override
    boolean indexable() {
        return false;
    }

    @Override
    public String inJson(String value, String column) {
        var textual = element instanceof Int64Type || element instanceof DecimalType;
        return textual ? value + "::text[] AS " + column : value;
    }

    @Override
    public String sample(String name) {
        var size = Math.max(1, Math.min(max, Math.max(min, 2)));
        var values = new ArrayList<String>();
        for (var i = 0; i < size; i++) {
            var value = element.sample(name).replaceAll("\\bn\\b", i == 0 ? "n" : "(n + " + i + ")");
            // an argument needs no parentheses
            values.add(value.replaceAll("(?<=^|\\(|, )\\((n \\+ \\d+)\\)(?=$|\\)|,)", "$1"));
        }
        return "List.of(" + String.join(", ", values) + ")";
    }

    @Override
    public String example() {
        return "[" + String.join(", ", Collections.nCopies(Math.max(1, min), element.example())) + "]";
    }

    @Override
    public String protoExample() {
        return "[" + String.join(", ", Collections.nCopies(Math.max(1, min), element.protoExample())) + "]";
    }

    @Override
    public String jsonValue(String name, int number) {
        return "[" + String.join(", ", Collections.nCopies(Math.max(1, min), element.jsonValue(name, number))) + "]";
    }

    @Override
    public String jsonWrong() {
        return quoted("{}");
    }

    @Override
    public String reader() {
        return "list";
    }

    /** The method of pkg's JsonBody.Element that reads an element. */
    public String elementReader() {
        return element.reader();
    }

    @Override
    public String modelJava() {
        return "List<" + element.modelBoxed() + ">";
    }

    @Override
    public String modelBoxed() {
        return modelJava();
    }

    @Override
    public String yaml() {
        return "array";
    }

    @Override
    public List<String> yamlRules() {
        var lines = new ArrayList<String>();
        if (min > 0) {
            lines.add("minItems: " + min);
        }
        lines.add("maxItems: " + max);
        lines.add("items:");
        lines.add("  type: " + element.yaml());
        element.yamlRules().forEach(rule -> lines.add("  " + rule));
        return lines;
    }
}
