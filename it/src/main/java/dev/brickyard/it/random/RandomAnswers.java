package dev.brickyard.it.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random valid parameters of contracts, services and gateways. */
public final class RandomAnswers {

    private static final int LONGEST_FIELD = 24;
    private static final int LONGEST_ENTITY = 24;
    private static final int LONGEST_SERVICE = 50;
    private static final int LONGEST_CONSTRAINT = 56;
    private static final int MOST_OF_SECOND = 40;
    private static final String SECOND = "Playlist";
    private static final String REFERENCE = "belongs_to:ref=";

    private final Random random;
    private int firstType;

    /** Creates the sequence of a seed. The entities of successive seeds begin with fields of different types. */
    public RandomAnswers(long seed) {
        this.random = new Random(seed);
        this.firstType = (int) seed;
    }

    /** Returns the next parameters of a service and its contracts; a second entity refers to the first. */
    public Stores next() {
        var entity = entity();
        var answers = new LinkedHashMap<String, String>();
        answers.put("groupId", oneOf(Words.GROUPS));
        answers.put("service", service());
        answers.put("entity", entity);
        var names = names(LONGEST_CONSTRAINT - 2 * entity.length());
        answers.put("fields", fields(names, LONGEST_CONSTRAINT - 2 * entity.length(), List.of(entity)));
        answers.put("cache", oneOf(List.of("redis", "none")));
        answers.put("events", oneOf(List.of("kafka", "none")));
        answers.put("http", oneOf(List.of("true", "false")));
        if (chance(10)) {
            answers.put("entityPlural", entity.replaceAll("^(.{0,16}[a-z]).*$", "$1") + "Collection");
        }
        if (chance(30)) {
            answers.put("javaVersion", oneOf(List.of("17", "21", "25")));
        }
        if (chance(20)) {
            answers.put("version", oneOf(List.of("1.0.0", "2026.11-rc.1", "0.0.1-SNAPSHOT")));
        }
        return new Stores(answers, chance(50) ? List.of() : List.of(second(names, entity)));
    }

    /** The second entity refers to the first, and some of its fields have the names of the first one's. */
    private Map<String, String> second(List<String> names, String first) {
        var longestName = LONGEST_CONSTRAINT - SECOND.length() - 1;
        var all = new LinkedHashMap<String, String>();
        Stream.concat(names.stream().filter(name -> chance(50)), names(longestName).stream())
                .limit(MOST_OF_SECOND)
                .forEach(name -> all.putIfAbsent(name.replace("_", ""), name));
        var fields = fields(List.copyOf(all.values()), longestName, List.of(first, SECOND));
        return Map.of("entity", SECOND, "fields", REFERENCE + first + "," + fields);
    }

    /**
     * Parameters of a service and its contracts.
     *
     * @param answers the parameters, with the first entity
     * @param others the parameters of the second entity, if there is one
     */
    public record Stores(Map<String, String> answers, List<Map<String, String>> others) {

        /** Returns the parameters of each entity. */
        public List<Map<String, String>> entities() {
            return Stream.concat(Stream.of(answers), others.stream()).toList();
        }

        /** Returns the parameters for the service: its name is the artifactId. */
        public Map<String, String> ofService() {
            var own = new LinkedHashMap<>(answers);
            own.put("artifactId", answers.getOrDefault("service", ""));
            return own;
        }
    }

    /** Returns the next parameters of a gateway, and entities of its services that clash with no other. */
    public Gateway nextGateway() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("groupId", oneOf(Words.GROUPS));
        answers.put("events", oneOf(List.of("kafka", "none")));
        var services = distinct(1 + random.nextInt(2), () -> letters(3, 9) + "-svc");
        answers.put("services", String.join(",", services));
        var names = distinct(services.size() + random.nextInt(2), () -> capital(letters(6, 11)) + capital(letters(2, 9)));
        var entities = new ArrayList<Map<String, String>>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            entities.add(Map.of(
                    "service", services.get(Math.min(i, services.size() - 1)),
                    "entity", name,
                    "entityPlural", name + "List",
                    "fields", fields(names(LONGEST_CONSTRAINT - name.length() - 6), LONGEST_CONSTRAINT - name.length() - 6, List.of(name))));
        }
        return new Gateway(answers, entities);
    }

    /**
     * Parameters of a gateway.
     *
     * @param answers its own parameters
     * @param entities the parameters of each entity, with its service
     */
    public record Gateway(Map<String, String> answers, List<Map<String, String>> entities) {}

    private static List<String> distinct(int count, Supplier<String> names) {
        return Stream.generate(names).distinct().limit(count).toList();
    }

    private String service() {
        var words = new ArrayList<String>();
        var count = 1 + random.nextInt(4);
        for (var i = 0; i < count; i++) {
            words.add(word(1, 9));
        }
        var name = String.join("-", words);
        return name.length() <= LONGEST_SERVICE ? name : service();
    }

    private String entity() {
        if (chance(15)) {
            return oneOf(Words.ENTITIES);
        }
        var name = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> capital(letters(2, 11)))
                .collect(Collectors.joining());
        return name.length() <= LONGEST_ENTITY ? name : entity();
    }

    private String fields(List<String> names, int longestName, List<String> targets) {
        return RandomFields.of(random, names, longestName, firstType++, targets);
    }

    private List<String> names(int longestName) {
        var count = chance(10) ? 20 + random.nextInt(31) : 1 + random.nextInt(9);
        var names = new LinkedHashMap<String, String>();
        while (names.size() < count) {
            var name = field();
            if (name.length() <= Math.min(longestName, LONGEST_FIELD)) {
                names.putIfAbsent(name.replace("_", ""), name);
            }
        }
        return List.copyOf(names.values());
    }

    private String field() {
        if (chance(60)) {
            return oneOf(Words.FIELDS);
        }
        var name = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> word(1, 8))
                .collect(Collectors.joining("_"));
        var clashes = Words.KEYWORDS.contains(name) || Words.TAKEN_FIELDS.contains(name.replace("_", ""));
        return clashes ? field() : name;
    }

    private String word(int shortest, int longest) {
        var word = letters(shortest, longest);
        if (chance(15)) {
            return word + random.nextInt(100) + (chance(30) ? letters(1, 2) : "");
        }
        return word;
    }

    private String letters(int shortest, int longest) {
        var length = shortest + random.nextInt(longest - shortest + 1);
        return random.ints(length, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
