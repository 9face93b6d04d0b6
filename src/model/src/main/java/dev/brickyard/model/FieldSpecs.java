package dev.brickyard.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The parameter {@code fields}: {@code name:type[:modifier…]}, joined by commas. */
final class FieldSpecs {
    private static final int MOST = 50;
    private static final int LONGEST = 24;
    private static final String[] TYPES = {"string", "bool", "int32", "int64", "double", "timestamp"};
    private static final String[] MODIFIERS = {"unique", "optional", "updatable", "public", "internal", "private"};
    private static final List<String> ALWAYS_THERE = List.of("id", "created_at", "updated_at");

    private final List<Field> fields = new ArrayList<>();
    /** The fields by the names of their protobuf accessors, in lower case and without underscores. */
    private final Map<String, String> accessors = new HashMap<>();

    private FieldSpecs() {
        ALWAYS_THERE.forEach(this::add);
    }

    /**
     * Returns the fields; the names of their Update rpcs begin with a prefix, which may be empty.
     *
     * @throws Refusal if a field breaks a rule
     */
    static List<Field> fields(String specs, String updatePrefix) {
        var all = specs.split(",", -1);
        new Given("fields", specs).must(all.length <= MOST, "there must be at most " + MOST + " fields", "slug:string");
        var read = new FieldSpecs();
        for (var spec : all) {
            read.add(new Given("fields", spec.isEmpty() ? specs : spec), spec.split(":", -1), updatePrefix);
        }
        return read.fields;
    }

    private void add(Given spec, String[] parts, String updatePrefix) {
        spec.must(parts.length > 1 && !parts[0].isEmpty(), "a field must be name:type[:modifier...]", "slug:string:unique");
        var name = parts[0];
        var rest = spec.value().substring(Math.min(name.length(), spec.value().length()));
        checkName(spec, name, rest);
        spec.must(List.of(TYPES).contains(parts[1]), "the type must be " + Words.or(TYPES), name + ":string");
        var words = List.of(parts).subList(2, parts.length);
        var example = name + ":" + parts[1];
        for (var word : words) {
            var rule = "the modifier '" + word + "' must be " + Words.or(MODIFIERS);
            spec.must(List.of(MODIFIERS).contains(word), rule, example + ":optional");
        }
        spec.must(new HashSet<>(words).size() == words.size(), "each modifier may be given only once", example + ":optional");
        var bool = parts[1].equals("bool");
        spec.must(!bool || !words.contains("unique"), "a bool must not be unique", name + ":string:unique");
        var visibilities = words.stream().filter(word -> Visibility.of(word) != null).count();
        spec.must(visibilities < 2, "it must have at most one of public, internal and private", example + ":private");
        var type = FieldType.of(parts[1], name, words.contains("unique"));
        var visibility = words.stream().map(Visibility::of).filter(Objects::nonNull).findFirst().orElse(type.visibility());
        var modifiers = new Modifiers(
                words.contains("unique"), words.contains("optional"), words.contains("updatable"), visibility);
        fields.add(new Field(
                name, type, modifiers, fields.size() + 1, updatePrefix + Names.ofSnake(name).pascal()));
    }

    private void checkName(Given spec, String name, String rest) {
        var form = name.matches("[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*") && name.length() <= LONGEST;
        spec.must(
                form,
                "the name must be lower-case words joined by '_', each beginning with a letter, at most " + LONGEST + " characters",
                "viewer_count:int64");
        var names = Names.ofSnake(name);
        spec.must(
                !JavaWords.KEYWORDS.contains(name) && !Words.accessor(names),
                "the name must not be a keyword of Java or a method of Java or protobuf",
                "my_" + name + rest);
        var other = add(name);
        spec.must(other.isEmpty(), "the name must differ from " + other + " by more than '_' or _builder", "my_" + name + rest);
    }

    /** Records the accessors of a field; returns the name of an earlier field with one of them, or "". */
    private String add(String name) {
        var accessor = name.replace("_", "");
        return Stream.of("", "builder", "orbuilder")
                .map(ending -> accessors.putIfAbsent(accessor + ending, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
