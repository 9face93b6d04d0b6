package dev.brickyard.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the type of one field, and refuses arguments and limits that it does not allow. */
final class FieldTypes {
    private static final int SHORT = 64;
    private static final int STRING = 1000;
    private static final int LONGEST_STRING = 10_000;
    private static final int LONGEST_INDEXED = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_BYTES = 1_048_576;
    private static final int MOST_ELEMENTS = 1000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 40;
    private static final int LARGEST_SCALE = 9;
    private static final int DIFFERENT = 1000;
    private static final int WHOLE_DIGITS = 18;
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(DIFFERENT);
    private static final Set<String> UNKNOWN_VALUES = Set.of("UNKNOWN", "UNSPECIFIED", "UNRECOGNIZED");

    /** Types in the file of an entity that a nested type would hide. */
    private static final Set<String> HIDDEN = Set.of(
            "Arrays", "BigDecimal", "Builder", "Bytes", "ChronoUnit", "Collections", "Edit", "Function", "IdPrefix", "Instant", "List", "LocalDate", "Map", "Nullable", "Objects", "Optional", "Position", "Rules", "Set", "Stream");

    private final Given spec;
    private final String entity;
    private final String name;
    private final Map<String, RefType.Target> targets;

    FieldTypes(Given spec, String entity, String name, Map<String, RefType.Target> targets) {
        this.spec = spec;
        this.entity = entity;
        this.name = name;
        this.targets = targets;
    }

    /** Refuses a type that does not exist or whose argument is wrong. */
    void check(String kind, @Nullable String argument) {
        spec.must(Grammar.TYPES.contains(kind), "the type must be " + Words.or(Grammar.TYPES), name + ":string");
        var example = switch (kind) {
            case "enum" -> name + ":enum=DRAFT|SENT";
            case "list" -> name + ":list=string";
            case "ref" -> name + ":ref=Customer";
            default -> name + ":" + kind;
        };
        spec.must(
                (argument != null) == List.of("enum", "list", "ref").contains(kind),
                argument == null ? "the type " + kind + " must say of what" : "the type " + kind + " must stand alone",
                example);
        if (argument == null) {
            return;
        }
        switch (kind) {
            case "enum" -> checkEnum(argument);
            case "list" -> spec.must(
                    Grammar.ELEMENTS.contains(argument), "the elements of a list must be " + Words.or(Grammar.ELEMENTS), name + ":list=string");
            default -> spec.must(
                    argument.matches("[A-Z][A-Za-z0-9]+") && Names.ofType(argument).pascal().equals(argument),
                    "a ref must name an entity",
                    name + ":ref=Customer");
        }
    }

    private void checkEnum(String argument) {
        var values = List.of(argument.split("[|]", -1));
        for (var value : values) {
            spec.must(
                    value.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*") && value.length() <= LONGEST_VALUE,
                    "the value '" + value + "' must be upper-case words joined by '_', at most " + LONGEST_VALUE + " characters",
                    name + ":enum=DRAFT|IN_REVIEW");
            spec.must(!UNKNOWN_VALUES.contains(value), "every enum has the value " + value + " or one like it", name + ":enum=DRAFT|OTHER");
        }
        spec.must(new HashSet<>(values).size() == values.size(), "each value may be given only once", name + ":enum=DRAFT|SENT");
        spec.must(
                values.size() > 1 && values.size() <= MOST_VALUES,
                "an enum must have 2 to " + MOST_VALUES + " values",
                name + ":enum=DRAFT|SENT");
        var type = Names.ofSnake(name).pascal();
        spec.must(
                !type.equals(entity) && !HIDDEN.contains(type) && !Words.javaLang(type),
                "Java has a type " + type + ", which the enum would hide",
                "my_" + name + ":enum=" + argument);
    }

    /** Returns the type; {@code keyed} says whether it is part of an index. */
    FieldType of(String kind, @Nullable String argument, Limits limits, boolean keyed, boolean unique) {
        var email = kind.equals("string") && (name.equals("email") || name.endsWith("_email"));
        var allowed = email ? List.<String>of() : Grammar.limits(kind);
        for (var limit : limits.values().keySet()) {
            spec.must(
                    allowed.contains(limit),
                    (email ? "an e-mail address" : "the type " + kind) + " must not have " + limit + "=",
                    name + ":" + kind + (argument == null ? "" : "=" + argument));
        }
        return switch (kind) {
            case "string" -> email ? new EmailType() : string(limits, keyed, unique);
            case "text" -> {
                lengths(limits, LinesType.USUAL_MAX, LONGEST_TEXT, name + ":text:max=2000");
                defaultText(limits, 1, limits.number("max", LinesType.USUAL_MAX));
                yield new LinesType(limits);
            }
            case "bool" -> {
                var given = limits.get("default");
                spec.must(given == null || given.equals("true") || given.equals("false"), "the default must be true or false", name + ":bool:default=true");
                yield new BoolType(limits);
            }
            case "int32" -> {
                numbers(limits, 0, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), unique);
                yield new Int32Type(limits);
            }
            case "int64" -> {
                numbers(limits, 0, BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), unique);
                yield new Int64Type(limits);
            }
            case "double" -> {
                numbers(limits, WHOLE_DIGITS, BigDecimal.TEN.pow(WHOLE_DIGITS).negate(), BigDecimal.TEN.pow(WHOLE_DIGITS), unique);
                yield new DoubleType(limits);
            }
            case "decimal" -> {
                whole(limits, "scale", 0, LARGEST_SCALE, name + ":decimal:scale=4");
                var scale = limits.number("scale", DecimalType.USUAL_SCALE);
                numbers(limits, scale, BigDecimal.TEN.pow(WHOLE_DIGITS).negate(), BigDecimal.TEN.pow(WHOLE_DIGITS), unique);
                yield new DecimalType(limits);
            }
            case "date" -> new DateType();
            case "timestamp" -> new TimestampType();
            case "uuid" -> new UuidType();
            case "bytes" -> {
                sizes(limits, BytesType.USUAL_MAX, MOST_BYTES, name + ":bytes:max=1024");
                yield new BytesType(limits);
            }
            case "json" -> new JsonType();
            case "enum" -> {
                var values = List.of(String.valueOf(argument).split("[|]"));
                var given = limits.get("default");
                spec.must(given == null || values.contains(given), "the default must be one of the values", name + ":enum=" + argument + ":default=" + values.get(0));
                yield new EnumType(entity, Names.ofSnake(name), values, limits);
            }
            case "list" -> {
                sizes(limits, ListType.USUAL_MAX, MOST_ELEMENTS, name + ":list=" + argument + ":max=10");
                yield new ListType(element(String.valueOf(argument)), limits);
            }
            default -> new RefType(targets.getOrDefault(
                    String.valueOf(argument), new RefType.Target(String.valueOf(argument), null, false)));
        };
    }

    private static FieldType element(String kind) {
        return switch (kind) {
            case "string" -> new TextType(STRING, Limits.NONE);
            case "bool" -> new BoolType(Limits.NONE);
            case "int32" -> new Int32Type(Limits.NONE);
            case "int64" -> new Int64Type(Limits.NONE);
            case "double" -> new DoubleType(Limits.NONE);
            case "decimal" -> new DecimalType(Limits.NONE);
            case "date" -> new DateType();
            case "timestamp" -> new TimestampType();
            default -> new UuidType();
        };
    }

    private FieldType string(Limits limits, boolean keyed, boolean unique) {
        var usual = keyed ? SHORT : STRING;
        var longest = keyed ? LONGEST_INDEXED : LONGEST_STRING;
        lengths(limits, usual, longest, name + ":string:max=200");
        var given = limits.get("pattern");
        if (given != null) {
            try {
                var pattern = Pattern.of(given);
                spec.must(
                        pattern.count(DIFFERENT) >= (unique ? DIFFERENT : 2),
                        unique ? "the pattern of a unique field must allow at least " + DIFFERENT + " values" : "the pattern must allow several values",
                        name + ":string:pattern=[A-Z]{3}");
                var length = pattern.match(0).length();
                spec.must(
                        length >= limits.number("min", 1) && length <= limits.number("max", usual),
                        "the shortest text of the pattern must be of the allowed length",
                        name + ":string:pattern=[A-Z]{3}");
            } catch (IllegalArgumentException e) {
                spec.must(false, "the pattern must be made " + Pattern.RULE, name + ":string:pattern=[A-Z]{2}-[0-9]+");
            }
        }
        spec.must(
                !unique || limits.number("max", usual) > 2, "a unique string must allow at least three characters", name + ":string:unique:max=20");
        defaultText(limits, limits.number("min", 1), limits.number("max", usual));
        var value = limits.get("default");
        spec.must(
                value == null || given == null || value.matches(given), "the default must match the pattern", name + ":string:default=A:pattern=[A-Z]");
        return new TextType(usual, limits);
    }

    private void defaultText(Limits limits, int min, int max) {
        var value = limits.get("default");
        spec.must(
                value == null || value.matches("[A-Za-z0-9]([A-Za-z0-9_. -]*[A-Za-z0-9])?") && value.length() >= min && value.length() <= max,
                "the default must be letters, digits, blanks, '.', '_' and '-', of the allowed length",
                name + ":string:default=none");
    }

    private void lengths(Limits limits, int usual, int longest, String example) {
        whole(limits, "min", 1, longest, example);
        whole(limits, "max", 1, longest, example);
        spec.must(limits.number("min", 1) <= limits.number("max", usual), "min must not exceed max, which is " + limits.number("max", usual), example);
    }

    private void sizes(Limits limits, int usual, int most, String example) {
        whole(limits, "min", 0, most, example);
        whole(limits, "max", 1, most, example);
        spec.must(limits.number("min", 0) <= limits.number("max", usual), "min must not exceed max, which is " + limits.number("max", usual), example);
    }

    private void whole(Limits limits, String limit, int least, int most, String example) {
        var given = limits.get(limit);
        var kept = given == null || given.matches("[0-9]{1,7}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most;
        spec.must(kept, limit + " must be a whole number from " + least + " to " + most, example);
    }

    private void numbers(Limits limits, int decimals, BigDecimal least, BigDecimal most, boolean unique) {
        var example = spec.value().replaceAll(":(min|max|default)=[^:]*", "") + ":min=0:max=1000000";
        for (var limit : List.of("min", "max", "default")) {
            var given = limits.get(limit);
            var kept = given == null
                    || given.matches("-?[0-9]{1,19}([.][0-9]{1,18})?") && decimals(given) <= decimals
                    && new BigDecimal(given).compareTo(least) >= 0
                    && new BigDecimal(given).compareTo(most) <= 0;
            spec.must(kept, limit + " must be a number of the type", example);
        }
        var min = limits.decimal("min");
        var max = limits.decimal("max");
        if (min != null && max != null) {
            spec.must(
                    max.subtract(min).compareTo(unique ? ENOUGH : BigDecimal.ONE) >= 0,
                    unique ? "the bounds of a unique field must allow at least " + DIFFERENT + " values" : "max must exceed min by at least 1",
                    example);
        }
        var value = limits.decimal("default");
        spec.must(
                value == null || (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0),
                "the default must be within the bounds",
                example);
    }

    private static int decimals(String number) {
        var dot = number.indexOf('.');
        return dot < 0 ? 0 : number.length() - dot - 1;
    }
}
