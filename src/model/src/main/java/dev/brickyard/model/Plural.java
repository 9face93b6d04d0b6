package dev.brickyard.model;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plural of an entity's name, which names its table and its list. A name that equals its plural, such as Series,
 * gets the suffix List, so that both names always differ.
 */
final class Plural {
    private static final Pattern LAST_WORD = Pattern.compile("(.*?)([A-Z][a-z]+[0-9]*|[A-Z])$");

    private static final Map<String, String> IRREGULAR = Stream.of("""
            alumnus alumni, appendix appendices, axis axes, bacterium bacteria, cactus cacti, calf calves, \
            cargo cargoes, child children, criterion criteria, curriculum curricula, datum data, dwarf dwarves, \
            echo echoes, elf elves, embargo embargoes, epoch epochs, foot feet, fungus fungi, goose geese, \
            grandchild grandchildren, half halves, hero heroes, hoof hooves, knife knives, leaf leaves, life lives, \
            loaf loaves, matrix matrices, medium media, monarch monarchs, mouse mice, nucleus nuclei, ox oxen, \
            patriarch patriarchs, penny pence, person people, phenomenon phenomena, potato potatoes, quiz quizzes, \
            radius radii, salesperson salespeople, scarf scarves, self selves, shelf shelves, \
            spokesperson spokespeople, stimulus stimuli, stomach stomachs, tech techs, thief thieves, \
            tomato tomatoes, tooth teeth, torpedo torpedoes, vertex vertices, veto vetoes, wharf wharves, \
            whiz whizzes, wife wives, wolf wolves"""
                    .split(", "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Set<String> WITHOUT = Set.of("""
            advice aircraft analytics baggage bison cash chassis credentials data deer details equipment evidence \
            feedback firmware fish furniture goods hardware headquarters homework information jewelry knowledge \
            logistics luggage mathematics means media metadata money moose music news offspring physics police \
            politics preferences premises proceeds rice salmon scissors series settings sheep shrimp software \
            spacecraft species staff statistics swine tennis traffic trousers trout weather"""
            .split(" "));

    private static final Set<String> REGULAR_MEN = Set.of("caiman", "german", "human", "norman", "ottoman", "roman", "shaman", "talisman");

    private Plural() {}

    /** Returns the plural of a type's name. */
    static String of(String type) {
        var matcher = LAST_WORD.matcher(type);
        if (!matcher.matches()) {
            return type + "s";
        }
        var plural = ofWord(Names.lower(matcher.group(2)));
        return matcher.group(1) + Names.capital(plural.isEmpty() ? Names.lower(matcher.group(2)) + "List" : plural);
    }

    private static String ofWord(String word) {
        if (WITHOUT.contains(word)) {
            return "";
        }
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        if (word.endsWith("man") && !REGULAR_MEN.contains(word)) {
            return word.replaceFirst("an$", "en");
        }
        if (word.matches(".+[^aeiou]y")) {
            return word.replaceFirst("y$", "ies");
        }
        if (word.matches(".+[a-z]sis")) {
            return word.replaceFirst("is$", "es");
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }
}
