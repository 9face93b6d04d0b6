package dev.brickyard.it.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Random valid fields and options of an entity. */
final class RandomFields {

    /** One less than the maximum: a second entity also has a reference. */
    private static final int MOST_INDEXED = 7;
    private static final Set<String> SCALARS =
            Set.of("string", "bool", "int32", "int64", "double", "decimal", "date", "timestamp", "uuid");
    private static final Set<String> NUMBERS = Set.of("int32", "int64", "double", "decimal");
    private static final Set<String> SECRETS = Set.of("string", "text", "bytes");
    private static final String ELSEWHERE = "ref=Elsewhere";

    private final Random random;
    private final List<String> items = new ArrayList<>();
    /** The names of fields that may be part of a composite unique. */
    private final List<String> composable = new ArrayList<>();
    /** Those of them that have few values. */
    private final Set<String> few = new HashSet<>();
    private int indexed;

    /** The type of a reference to the entity itself. */
    private final String self;

    private RandomFields(Random random, String self) {
        this.random = random;
        this.self = self;
    }

    /**
     * Returns the fields and options of an entity, as on the command line.
     *
     * @param names the names of the fields
     * @param longestPair the maximum length of the names of two fields that are unique together
     * @param first the number of the type of the first field: the types follow each other in a fixed order
     * @param targets the entities of the service to which it may refer, itself last
     */
    static String of(Random random, List<String> names, int longestPair, int first, List<String> targets) {
        var fields = new RandomFields(random, "ref=" + targets.get(targets.size() - 1));
        var types = new ArrayList<>(Words.TYPES);
        targets.forEach(target -> types.add("ref=" + target));
        types.add(ELSEWHERE);
        for (var i = 0; i < names.size(); i++) {
            var type = i == 0 ? types.get(Math.floorMod(first, types.size())) : fields.oneOf(types);
            fields.add(names.get(i), type.equals("enum") ? "enum=" + String.join("|", fields.values()) : type);
        }
        fields.addOptions(longestPair);
        return String.join(",", fields.items);
    }

    private void add(String name, String wanted) {
        var type = fits(name, wanted) ? wanted : "text";
        var kind = type.replaceFirst("=.*", "");
        var email = type.equals("string") && name.matches("(.*_)?email");
        // an entity must have a field that is not secret
        var secret = SECRETS.contains(kind) && chance(15) && !items.isEmpty();
        var keyed = SCALARS.contains(kind) || kind.equals("ref");
        var unique = !secret && !kind.equals("bool") && keyed && chance(25) && !type.equals(self);
        var byDefault = !secret && !unique && !email && takesADefault(kind) && chance(25);
        // the first entity cannot refer to one before it
        var optional = !byDefault && !kind.equals("list") && chance(30) || type.equals(self);
        var modifiers = new ArrayList<String>();
        if (unique) {
            modifiers.add("unique");
        }
        if (unique && kind.equals("string") && chance(90)) {
            modifiers.add(oneOf(List.of("ignorecase", "keepcase")));
        }
        var asks = !secret && !unique && (SCALARS.contains(kind) || kind.equals("enum")) && fitsALists(name) && chance(30);
        if (asks && indexed < MOST_INDEXED) {
            modifiers.add("indexed");
            indexed++;
        }
        if (kind.equals("ref") && !unique) {
            indexed++;
        }
        if (optional) {
            modifiers.add("optional");
        }
        if (chance(50)) {
            modifiers.add(oneOf(List.of("updatable", "editable")));
        }
        if (secret) {
            modifiers.add("secret");
        } else if (chance(25)) {
            modifiers.add(oneOf(List.of("public", "internal", "private")));
        }
        if (!email) {
            modifiers.addAll(limits(type, kind, unique, byDefault));
        }
        Collections.shuffle(modifiers, random);
        items.add(name + ":" + type + (modifiers.isEmpty() ? "" : ":" + String.join(":", modifiers)));
        if (!secret && !optional && !unique && (SCALARS.contains(kind) || kind.equals("enum") || kind.equals("ref"))) {
            composable.add(name);
            if (kind.equals("bool") || kind.equals("enum")) {
                few.add(name);
            }
        }
    }

    /** Whether a field with this name may have the type, without hiding a type of Java or a parameter of lists. */
    private boolean fits(String name, String type) {
        if (type.startsWith("enum=")) {
            return !Words.JAVA_TYPES.contains(name.replace("_", "")) && !isOfJava(name);
        }
        return !type.startsWith("ref=") || fitsALists(name) && indexed < MOST_INDEXED;
    }

    private static boolean fitsALists(String name) {
        return !name.startsWith("page_");
    }

    private static boolean isOfJava(String name) {
        var type = new StringBuilder();
        for (var word : name.split("_")) {
            type.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        try {
            Class.forName("java.lang." + type);
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    private static boolean takesADefault(String kind) {
        return kind.equals("string") || kind.equals("text") || kind.equals("bool") || kind.equals("enum") || NUMBERS.contains(kind);
    }

    private List<String> limits(String type, String kind, boolean unique, boolean byDefault) {
        return switch (kind) {
            case "string" -> ofString(unique, byDefault);
            case "text" -> range(1 + random.nextInt(3), 8 + random.nextInt(900), byDefault ? "to be told" : "");
            case "int32", "int64" -> range(-random.nextInt(100), 1000 + random.nextInt(100_000), byDefault ? "7" : "");
            case "double" -> range(-1.5, 1000.25 + random.nextInt(50), byDefault ? "0.5" : "");
            case "decimal" -> {
                var limits = new ArrayList<>(range(0, 1000 + random.nextInt(1000), byDefault ? "9" : ""));
                if (chance(40)) {
                    limits.add("scale=" + random.nextInt(10));
                }
                yield limits;
            }
            case "bool" -> byDefault ? List.of("default=" + random.nextBoolean()) : List.of();
            case "enum" -> byDefault ? List.of("default=" + oneOf(List.of(type.replace("enum=", "").split("[|]")))) : List.of();
            case "bytes" -> range(1 + random.nextInt(8), 16 + random.nextInt(1000), "");
            case "list" -> range(random.nextInt(3), 5 + random.nextInt(50), "");
            default -> List.of();
        };
    }

    private List<String> ofString(boolean unique, boolean byDefault) {
        if (chance(30)) {
            var pattern = oneOf(unique ? Words.PATTERNS_OF_MANY : Words.PATTERNS);
            return byDefault ? List.of("pattern=[a-z]{2,8}", "default=none") : List.of("pattern=" + pattern, "max=30");
        }
        return range(1 + random.nextInt(3), 12 + random.nextInt(480), byDefault ? "n.a. - none" : "");
    }

    private List<String> range(Number min, Number max, String value) {
        var limits = new ArrayList<String>();
        if (chance(30)) {
            limits.add("min=" + min);
        }
        if (chance(30)) {
            limits.add("max=" + max);
        }
        if (!value.isEmpty()) {
            limits.add("default=" + value);
        }
        return limits;
    }

    private void addOptions(int longestPair) {
        if (chance(60)) {
            items.add("delete=" + oneOf(List.of("hard", "soft", "none")));
        }
        if (chance(30)) {
            items.add("batch=get");
        }
        Collections.shuffle(composable, random);
        if (composable.size() > 1 && composable.get(0).length() + composable.get(1).length() <= longestPair && chance(60)) {
            var pair = composable.subList(0, 2);
            if (!few.containsAll(pair)) {
                items.add("unique=" + String.join("+", pair));
            }
        }
    }

    private List<String> values() {
        var values = new ArrayList<>(Words.VALUES);
        Collections.shuffle(values, random);
        return values.subList(0, 2 + random.nextInt(5));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
