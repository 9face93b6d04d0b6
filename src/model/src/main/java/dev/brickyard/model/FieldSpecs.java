package dev.brickyard.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parameter {@code fields}: fields {@code name:type[:modifier…]} and options {@code name=value}, joined by commas. */
final class FieldSpecs {
    private static final int MOST = 50;
    private static final int MOST_INDEXED = 8;
    private static final int LONGEST = 24;
    private static final String OPTION = "[a-z]+=[^:]*";
    private static final List<String> ALWAYS_THERE =
            List.of("id", "created_at", "updated_at", "request_id", "update_mask", "expected_updated_at");
    private static final List<String> OF_LISTS = List.of("page_size", "page_token", "newest_first");

    private final String entity;
    private final String updatePrefix;
    private final Map<String, RefType.Target> targets;
    private final List<Field> fields = new ArrayList<>();
    /** The fields by the names of their protobuf accessors, in lower case and without underscores. */
    private final Map<String, String> accessors = new HashMap<>();
    /** The values of enums in protobuf, where they share the scope of the message. */
    private final Set<String> enumValues = new HashSet<>();

    private FieldSpecs(String entity, String updatePrefix, Map<String, RefType.Target> targets) {
        this.entity = entity;
        this.updatePrefix = updatePrefix;
        this.targets = targets;
        ALWAYS_THERE.forEach(this::add);
    }

    /**
     * Returns the definition of an entity.
     *
     * @param specs the parameter
     * @param entity the name of the entity
     * @param table its table
     * @param updatePrefix the prefix of the names of Update rpcs, which may be empty
     * @param earlier the earlier entities of the service
     * @throws Refusal if a field or an option breaks a rule
     */
    static Definition definition(String specs, String entity, String table, String updatePrefix, List<Entity> earlier) {
        var given = new Given("fields", specs);
        var items = split(given, specs, ',');
        var options = items.stream().filter(item -> item.matches(OPTION)).toList();
        var all = items.stream().filter(item -> !item.matches(OPTION)).toList();
        given.must(!all.isEmpty(), "there must be a field", "slug:string")
                .must(all.size() <= MOST, "there must be at most " + MOST + " fields", "slug:string");
        var delete = delete(options);
        var targets = new HashMap<String, RefType.Target>();
        earlier.forEach(each -> targets.put(each.name(), new RefType.Target(each.name(), each.table(), each.softDelete())));
        targets.put(entity, new RefType.Target(entity, table, delete.equals(Definition.SOFT)));
        var read = new FieldSpecs(entity, updatePrefix, targets);
        if (delete.equals(Definition.SOFT)) {
            read.add("deleted_at");
        }
        for (var spec : all) {
            var item = new Given("fields", spec.isEmpty() ? specs : spec);
            read.add(item, split(item, spec, ':'));
        }
        given.must(read.fields.stream().anyMatch(Field::visible), "there must be a field that is not secret", "slug:string," + specs);
        given.must(
                read.fields.stream().filter(Field::indexed).count() <= MOST_INDEXED,
                "there must be at most " + MOST_INDEXED + " indexed fields",
                "customer_id:string:indexed");
        return new Definition(read.fields, delete, read.composites(options), options.contains("batch=get"));
    }

    private static String delete(List<String> options) {
        var found = new HashSet<String>();
        var delete = Definition.HARD;
        for (var option : options) {
            var given = new Given("fields", option);
            var name = option.substring(0, option.indexOf('='));
            var value = option.substring(name.length() + 1);
            given.must(Grammar.OPTIONS.contains(name), "an option must be " + Words.or(Grammar.OPTIONS), "delete=soft");
            given.must(name.equals("unique") || found.add(name), "the option " + name + " may be given only once", "delete=soft");
            if (name.equals("delete")) {
                given.must(Grammar.DELETES.contains(value), "delete must be " + Words.or(Grammar.DELETES), "delete=soft");
                delete = value;
            }
            given.must(!name.equals("batch") || value.equals("get"), "batch must be get", "batch=get");
        }
        return delete;
    }

    private List<List<Field>> composites(List<String> options) {
        var composites = new ArrayList<List<Field>>();
        for (var option : options) {
            if (!option.startsWith("unique=")) {
                continue;
            }
            var given = new Given("fields", option);
            var names = List.of(option.substring("unique=".length()).split("[+]", -1));
            given.must(
                    names.size() > 1 && new HashSet<>(names).size() == names.size(),
                    "unique must name two or more different fields, joined by '+'; a single field has the modifier unique",
                    "unique=customer+number");
            var together = names.stream().map(name -> named(given, name)).toList();
            given.must(
                    together.stream()
                            .allMatch(field -> field.required() && !field.secret() && !field.unique() && field.type().indexable()),
                    "its fields must be required, neither secret nor unique, and neither text, bytes, json nor list",
                    "unique=customer+number");
            given.must(
                    together.stream().anyMatch(field -> !field.enumeration() && !field.type().name().equals("bool")),
                    "one of its fields must be neither bool nor enum, which have few values",
                    "unique=customer+number");
            given.must(!composites.contains(together), "it may be given only once", option);
            composites.add(together);
        }
        return composites;
    }

    private Field named(Given given, String name) {
        var found = fields.stream().filter(field -> field.name().equals(name)).findFirst();
        given.must(found.isPresent(), "the entity has no field '" + name + "'", "unique=" + fields.get(0) + "+number");
        return found.orElseThrow();
    }

    /** Splits at a separator that is not within brackets. */
    private static List<String> split(Given given, String text, char separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        given.must(depth == 0, "each bracket must have its counterpart", "code:string:pattern=[A-Z]{3}");
        parts.add(text.substring(start));
        return parts;
    }

    private void add(Given spec, List<String> parts) {
        spec.must(parts.size() > 1 && !parts.get(0).isEmpty(), "a field must be name:type[:modifier...]", "slug:string:unique");
        var name = parts.get(0);
        var rest = spec.value().substring(Math.min(name.length(), spec.value().length()));
        checkName(spec, name, rest);
        var kind = parts.get(1).replaceAll("=.*", "");
        var argument = kind.length() < parts.get(1).length() ? parts.get(1).substring(kind.length() + 1) : null;
        var example = name + ":" + (Grammar.TYPES.contains(kind) ? parts.get(1) : "string");
        var types = new FieldTypes(spec, entity, name, targets);
        types.check(kind, argument);
        var words = parts.subList(2, parts.size());
        var limits = new HashMap<String, String>();
        var modifiers = new HashSet<String>();
        for (var word : words) {
            var equals = word.indexOf('=');
            var limit = equals < 0 ? "" : word.substring(0, equals);
            if (Grammar.LIMITS.contains(limit)) {
                spec.must(limits.put(limit, word.substring(equals + 1)) == null, "each limit may be given only once", example + ":" + word);
            } else {
                var rule = "the modifier '" + word + "' must be "
                        + Words.or(Stream.concat(Grammar.MODIFIERS.stream(), Grammar.LIMITS.stream().map(each -> each + "=...")).toList());
                spec.must(Grammar.MODIFIERS.contains(word), rule, example + ":optional");
                spec.must(modifiers.add(word), "each modifier may be given only once", example + ":optional");
            }
        }
        var visibilities = modifiers.stream().filter(word -> Visibility.of(word) != null).toList();
        spec.must(visibilities.size() < 2, "it must have at most one of public, internal, private and secret", example + ":private");
        var ref = kind.equals("ref");
        var unique = modifiers.contains("unique");
        var indexed = modifiers.contains("indexed") || ref && !unique;
        var type = types.of(kind, argument, new Limits(limits), unique || indexed, unique);
        var visibility = visibilities.isEmpty() ? type.visibility() : Objects.requireNonNull(Visibility.of(visibilities.get(0)));
        var caseless = modifiers.contains("ignorecase") || unique && type instanceof EmailType && !modifiers.contains("keepcase");
        checkModifiers(spec, kind, type, modifiers::contains, visibility, example);
        var self = ref && entity.equals(argument);
        spec.must(!self || modifiers.contains("optional"), "a ref to the entity itself must be optional: the first one refers to none", example + ":optional");
        spec.must(!self || !unique, "a ref to the entity itself must not be unique", example + ":optional");
        var field = new Field(
                name,
                type,
                new Modifiers(
                        unique,
                        modifiers.contains("optional"),
                        modifiers.contains("updatable"),
                        modifiers.contains("editable"),
                        indexed,
                        caseless,
                        visibility),
                fields.size() + 1,
                updatePrefix + Names.ofSnake(name).pascal(),
                new Limits(limits).words());
        fields.add(field);
        for (var value : field.enumValues()) {
            var constant = field.protoValue(value);
            spec.must(enumValues.add(constant), "the contract would have the value " + constant + " twice", "my_" + name + rest);
        }
        if (indexed) {
            OF_LISTS.forEach(each -> spec.must(!name.equals(each), "lists have a parameter of that name", "my_" + name + rest));
            field.filters().stream().filter(Filter::range).forEach(filter -> {
                var other = add(filter.name());
                spec.must(other.isEmpty(), "lists would have the parameter " + filter + " twice", "my_" + name + rest);
            });
        }
    }

    private static void checkModifiers(
            Given spec, String kind, FieldType type, Predicate<String> has, Visibility visibility, String example) {
        var article = kind.equals("int32") || kind.equals("int64") || kind.equals("enum") ? "an " : "a ";
        spec.must(!has.test("unique") || type.unique(), article + kind + " must not be unique", example.replaceAll(":.*", ":string:unique"));
        spec.must(!has.test("indexed") || type.indexable(), article + kind + " must not be indexed", example.replaceAll(":.*", ":string:indexed"));
        spec.must(!has.test("unique") || !has.test("indexed"), "a unique field must not be indexed: it has an index and an rpc", example + ":unique");
        spec.must(!has.test("optional") || !kind.equals("list"), "a list must not be optional: it may be empty", example);
        spec.must(
                !has.test("optional") || type.defaultValue().isEmpty(),
                "a field with a default must not be optional: it always has a value",
                example + ":optional");
        var cased = has.test("ignorecase") || has.test("keepcase");
        spec.must(
                !cased || kind.equals("string") && has.test("unique"),
                "ignorecase and keepcase are for unique strings",
                example.replaceAll(":.*", ":string:unique:ignorecase"));
        spec.must(!has.test("ignorecase") || !has.test("keepcase"), "it must have one of ignorecase and keepcase", example + ":unique:ignorecase");
        if (visibility == Visibility.SECRET) {
            spec.must(
                    List.of("string", "text", "bytes").contains(kind) && type.defaultValue().isEmpty(),
                    "a secret must be a string, text or bytes, without a default",
                    example.replaceAll(":.*", ":string:secret"));
            spec.must(
                    !has.test("unique") && !has.test("indexed"), "a secret must be neither unique nor indexed", example.replaceAll(":.*", ":string:secret"));
        }
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
