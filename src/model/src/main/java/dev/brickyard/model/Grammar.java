package dev.brickyard.model;

import java.util.ArrayList;
import java.util.List;

/** The grammar of the parameter {@code fields}, and its description for people. */
public final class Grammar {
    private static final List<Type> ALL = List.of(
            new Type("string", "1 to 1000 characters on one line, 1 to 64 if unique or indexed; an e-mail address if its name is `email` or ends in `_email`", "`String`", "`StringValue`", "`text`", "string", "min max pattern default"),
            new Type("text", "1 to 10,000 characters, line breaks allowed", "`String`", "`StringValue`", "`text`", "string", "min max default"),
            new Type("bool", "true or false", "`boolean`", "`BoolValue`", "`boolean`", "boolean", "default"),
            new Type("int32", "a 32-bit integer", "`int`", "`Int32Value`", "`integer`", "number", "min max default"),
            new Type("int64", "a 64-bit integer", "`long`", "`Int64Value`", "`bigint`", "string", "min max default"),
            new Type("double", "a finite number", "`double`", "`DoubleValue`", "`double precision`", "number", "min max default"),
            new Type("decimal", "an exact number with 2 decimals, such as an amount of money", "`BigDecimal`", "`google.type.Decimal`", "`numeric(28,2)`", "string", "min max scale default"),
            new Type("date", "a day", "`LocalDate`", "`google.type.Date`", "`date`", "string", ""),
            new Type("timestamp", "a point in time, in microseconds", "`Instant`", "`Timestamp`", "`timestamptz`", "string", ""),
            new Type("uuid", "a UUID", "`UUID`", "`StringValue`", "`uuid`", "string", ""),
            new Type("bytes", "at most 65,536 bytes", "`Bytes`", "`BytesValue`", "`bytea`", "Base64 string", "min max"),
            new Type("json", "a JSON object", "`Map`", "`Struct`", "`jsonb`", "object", ""),
            new Type("enum", "`enum=DRAFT|SENT`: one of these values; later versions may have more", "a nested enum", "a nested enum", "`text`", "string", "default"),
            new Type("list", "`list=string`: at most 100 values of a type from string to uuid", "`List`", "`repeated`", "an array", "array", "min max"),
            new Type("ref", "`ref=Customer`: the id of a Customer, with a foreign key if the same service stores it", "`String`", "`StringValue`", "`text`", "string", ""));

    static final List<String> TYPES = ALL.stream().map(Type::name).toList();
    static final List<String> ELEMENTS =
            List.of("string", "bool", "int32", "int64", "double", "decimal", "date", "timestamp", "uuid");

    private static final List<Word> MODIFIER_WORDS = List.of(
            new Word("unique", "no two entities have the same value; an rpc `Get<Entity>By<Field>`"),
            new Word("optional", "the value may be absent"),
            new Word("updatable", "an rpc `Update<Field>` changes it"),
            new Word("editable", "an rpc `Update<Entity>` with a field mask changes it together with the other editable fields"),
            new Word("indexed", "lists can be filtered by it: equality, and ranges of numbers, dates and times; a `ref` always is"),
            new Word("public", "everybody may see it: the default"),
            new Word("internal", "not in the public API; the default of e-mail addresses"),
            new Word("private", "not in the public API, events and logs"),
            new Word("secret", "never returned: requests set it, only the service itself reads it"),
            new Word("ignorecase", "unique without regard to the case of ASCII letters; the default of e-mail addresses"),
            new Word("keepcase", "unique e-mail addresses that differ in case only are different"));
    static final List<String> MODIFIERS = MODIFIER_WORDS.stream().map(Word::name).toList();

    private static final List<Word> LIMIT_WORDS = List.of(
            new Word("min", "`min=0`: the least number, or the minimum length or size"),
            new Word("max", "`max=200`: the greatest number, or the maximum length or size"),
            new Word("pattern", "`pattern=[A-Z]{2}-[0-9]+`: the form of the whole string; letters, digits, `-_/@` and blanks, classes, groups, `|`, `?`, `*`, `+`, `{2}`, `{2,4}`"),
            new Word("scale", "`scale=4`: the number of decimals, 0 to 9"),
            new Word("default", "`default=DRAFT`: the value of an entity that is created without one"));
    static final List<String> LIMITS = LIMIT_WORDS.stream().map(Word::name).toList();

    private static final List<Word> OPTION_WORDS = List.of(
            new Word("delete", "`delete=hard` (the default), `delete=soft`: the row stays but is not found any more, `delete=none`: no rpc deletes"),
            new Word("unique", "`unique=customer+number`: no two entities have the same values of these fields; may be given several times"),
            new Word("batch", "`batch=get`: an rpc `BatchGet<Entities>` returns several entities by their ids"));
    static final List<String> OPTIONS = OPTION_WORDS.stream().map(Word::name).toList();
    static final List<String> DELETES = List.of(Definition.HARD, Definition.SOFT, Definition.NONE);

    private Grammar() {}

    /** The limits that a type allows. */
    static List<String> limits(String type) {
        return ALL.stream()
                .filter(each -> each.name().equals(type))
                .flatMap(each -> List.of(each.limits().split(" ")).stream())
                .filter(limit -> !limit.isEmpty())
                .toList();
    }

    /** The tables of types, modifiers, limits and options, in Markdown. */
    public static String markdown() {
        var lines = new ArrayList<String>();
        lines.add("| type | values | Java | protobuf | SQL | JSON | limits |");
        lines.add("|---|---|---|---|---|---|---|");
        for (var type : ALL) {
            lines.add("| `%s` | %s | %s | %s | %s | %s | %s |"
                    .formatted(type.name(), cell(type.values()), type.java(), type.proto(), type.sql(), type.json(), type.limits().replace(" ", ", ")));
        }
        table(lines, "modifier", MODIFIER_WORDS);
        table(lines, "limit", LIMIT_WORDS);
        table(lines, "option", OPTION_WORDS);
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<String> lines, String kind, List<Word> words) {
        lines.add("");
        lines.add("| " + kind + " | meaning |");
        lines.add("|---|---|");
        words.forEach(word -> lines.add("| `%s` | %s |".formatted(word.name(), cell(word.meaning()))));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private record Type(String name, String values, String java, String proto, String sql, String json, String limits) {}

    private record Word(String name, String meaning) {}
}
