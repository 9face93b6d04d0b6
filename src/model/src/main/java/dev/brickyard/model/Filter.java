package dev.brickyard.model;

/**
 * A parameter of lists that selects entities by a field.
 *
 * @param field the indexed field
 * @param kind how values are compared with the parameter
 */
public record Filter(Field field, Kind kind) implements Readable {
    private static final int NUMBERS_PER_FIELD = 10;

    /** How values are compared with the parameter. */
    public enum Kind {
        /** The same value. */
        EQUAL("", "="),
        /** The value or a greater one. */
        FROM("_from", ">="),
        /** A lesser value. */
        UNTIL("_until", "<");

        private final String suffix;
        private final String operator;

        Kind(String suffix, String operator) {
            this.suffix = suffix;
            this.operator = operator;
        }
    }

    /** Its name in protobuf and in queries, such as {@code due_on_from}. */
    public String name() {
        return field.name() + kind.suffix;
    }

    /** Its name as a value in YAML. */
    public String yaml() {
        return Yaml.scalar(name());
    }

    private Names names() {
        return Names.ofSnake(name());
    }

    /** Such as {@code dueOnFrom}. */
    public String camel() {
        return names().camel();
    }

    /** Such as {@code DueOnFrom}. */
    public String pascal() {
        return names().pascal();
    }

    /** Its field number in the List request. */
    public int number() {
        return NUMBERS_PER_FIELD * field.messageNumber() + kind.ordinal();
    }

    /** Whether it is a bound of a range, so that lists are sorted by the field. */
    public boolean range() {
        return kind != Kind.EQUAL;
    }

    /** The Java type of its value, which is not null. */
    public String java() {
        return field.type().boxed();
    }

    /** The type and the name of a record's component. */
    public String component() {
        return field.type().nullableComponent() + " " + camel();
    }

    /** The same for a component that may be null, such as {@code @Nullable Long} or {@code Invoice.@Nullable Status}. */
    public String ref() {
        return field.nullable();
    }

    /** The type of the field in the List request, with its label. */
    public String proto(Service service) {
        return field.type().proto(service);
    }

    /** The SQL operator between a column and the parameter. */
    public String operator() {
        return kind.operator;
    }

    /** The meaning, as a sentence without the full stop. */
    public String meaning() {
        return Names.capital(yamlRule());
    }

    /** The meaning, within a sentence. */
    public String yamlRule() {
        var isTime = field.timestamp() || field.type() instanceof DateType;
        return switch (kind) {
            case EQUAL -> "only those with this " + field.name();
            case FROM -> "only those with this " + field.name() + " or a " + (isTime ? "later" : "greater") + " one";
            case UNTIL -> "only those with " + (isTime ? "an earlier " : "a smaller ") + field.name();
        };
    }

    /** Its checked value, read from a variable that holds the List request, as Java source; null if absent. */
    public String fromRequest(String request) {
        var message = request + ".get" + pascal() + "()";
        return "%s.has%s() ? %s : null".formatted(request, pascal(), ruled(field.type().received(name(), message)));
    }

    /** The same of a trusted sender, in the message {@code sent}. */
    public String fromMessage() {
        return "sent.has%s() ? %s : null".formatted(pascal(), field.type().unwrapped("sent.get" + pascal() + "()"));
    }

    /** Its checked value, read from a variable that holds the HTTP request, as Java source; null if absent. */
    public String fromQuery(String request) {
        return found(request, true);
    }

    /** The same without the rule of the field, which the service checks. */
    public String readQuery(String request) {
        return found(request, false);
    }

    private String found(String request, boolean ruled) {
        var text = "%s.query(\"%s\")".formatted(request, name());
        var type = field.type();
        var steps = new StringBuilder(text);
        if (!type.reader().equals("text")) {
            steps.append(".map(text -> Values.%s(\"%s\", text))".formatted(type.reader(), name()));
        } else if (!type.parser().isEmpty()) {
            steps.append(".map(%s)".formatted(type.parser()));
        }
        if (ruled && kind == Kind.EQUAL && field.verified()) {
            steps.append(".map(Rules::checked%s)".formatted(field.pascal()));
        }
        return steps.append(".orElse(null)").toString();
    }

    /** The rule of the field holds for the value itself, not for the bounds of a range. */
    private String ruled(String value) {
        return kind == Kind.EQUAL && field.verified() ? "Rules.checked%s(%s)".formatted(field.pascal(), value) : value;
    }

    /** The value, given as an expression that is not null, as a parameter of a SQL statement. */
    public String toColumn(String value) {
        return field.type().toColumn(value);
    }

    /** The value, given as an expression that is not null, as a message. */
    public String wrapped(String value) {
        return field.type().wrapped(value);
    }

    /** A sample value, which depends on an int {@code n}, as Java source. */
    public String sample() {
        return field.sample();
    }

    @Override
    public String toString() {
        return name();
    }
}
