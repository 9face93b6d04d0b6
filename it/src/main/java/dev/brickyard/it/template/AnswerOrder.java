package dev.brickyard.it.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The comparator of maven-archetype-plugin 3.4.1: a name comes after the names that its default refers to. */
final class AnswerOrder implements Comparator<String> {

    private static final Pattern REFERENCE = Pattern.compile("\\$!?\\{?([A-Za-z][A-Za-z0-9_-]*)");

    private final Map<String, Set<String>> references = new HashMap<>();

    AnswerOrder(Descriptor descriptor, Collection<String> names) {
        for (var name : names) {
            var template = descriptor.defaults().getOrDefault(name, Optional.empty());
            references.put(
                    name,
                    template.filter(text -> text.contains("${"))
                            .map(text -> mentioned(text, names))
                            .orElseGet(LinkedHashSet::new));
            references.get(name).removeIf(name::equals);
        }
    }

    @Override
    public int compare(String left, String right) {
        if (needs(left, right)) {
            return 1;
        }
        if (needs(right, left)) {
            return -1;
        }
        return Integer.compare(
                references.get(left).size(), references.get(right).size());
    }

    /** Returns the names that the default of a name refers to. */
    Set<String> of(String name) {
        return Set.copyOf(references.get(name));
    }

    private boolean needs(String name, String other) {
        var direct = references.get(name);
        return !name.equals(other)
                && (direct.contains(other) || direct.stream().anyMatch(between -> needs(between, other)));
    }

    private static Set<String> mentioned(String template, Collection<String> names) {
        var found = new LinkedHashSet<String>();
        var matcher = REFERENCE.matcher(template);
        while (matcher.find()) {
            if (names.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
