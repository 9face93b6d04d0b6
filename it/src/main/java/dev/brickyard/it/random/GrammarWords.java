package dev.brickyard.it.random;

import dev.brickyard.model.Grammar;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of the grammar of fields: those that there are, and those that entities use. */
public final class GrammarWords {

    private static final Pattern ROW = Pattern.compile("\\| `?([a-z0-9]+)`? \\|.*");
    private static final Set<String> NO_ELEMENTS = Set.of("text", "bytes", "json", "enum", "list", "ref");
    private static final String NOT_WITHIN_BRACKETS = "(?![^\\[({]*[\\])}])";

    private GrammarWords() {}

    /** Returns all types, lists of each type and references of each kind, all modifiers, limits and options. */
    public static Set<String> all() {
        var all = new TreeSet<>(List.of("delete=hard", "delete=soft", "delete=none", "ref=itself", "ref=earlier", "ref=elsewhere"));
        var kind = "";
        for (var line : Grammar.markdown().lines().toList()) {
            var row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            var word = row.group(1);
            if (!line.startsWith("| `")) {
                kind = word;
            } else if (!kind.equals("option") || !word.equals("delete")) {
                all.add(kind + " " + word);
                if (kind.equals("type") && !NO_ELEMENTS.contains(word)) {
                    all.add("list=" + word);
                }
            }
        }
        return all;
    }

    /** Returns the words that entities use, each given by its parameters. */
    public static Set<String> usedBy(List<Map<String, String>> entities) {
        var names = entities.stream().map(entity -> entity.get("entity")).toList();
        var used = new TreeSet<String>();
        for (var entity : entities) {
            for (var item : entity.get("fields").split("," + NOT_WITHIN_BRACKETS)) {
                words(item, entity.get("entity"), names).forEach(used::add);
            }
        }
        return used;
    }

    private static Stream<String> words(String item, String entity, List<String> names) {
        var parts = List.of(item.split(":" + NOT_WITHIN_BRACKETS));
        if (parts.size() == 1) {
            return Stream.of(item.startsWith("delete=") ? item : "option " + key(item));
        }
        var type = parts.get(1);
        var detail = switch (key(type)) {
            case "list" -> type;
            case "ref" -> "ref=" + kind(type.substring("ref=".length()), entity, names);
            default -> "type " + key(type);
        };
        var others = parts.subList(2, parts.size()).stream().map(part -> (part.contains("=") ? "limit " : "modifier ") + key(part));
        return Stream.concat(Stream.of("type " + key(type), detail), others);
    }

    private static String key(String part) {
        return part.replaceFirst("=.*", "");
    }

    private static String kind(String target, String entity, List<String> names) {
        return target.equals(entity) ? "itself" : names.contains(target) ? "earlier" : "elsewhere";
    }
}
