package dev.brickyard.it.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The ways to choose one value for each of several parameters. */
public final class Combinations {

    private Combinations() {}

    /** Returns every combination, the last parameter changing first. */
    public static List<Map<String, String>> all(SortedMap<String, List<String>> values) {
        var combinations = List.<Map<String, String>>of(Map.of());
        for (var parameter : values.entrySet()) {
            combinations = combinations.stream()
                    .flatMap(begun -> parameter.getValue().stream().map(value -> with(begun, parameter.getKey(), value)))
                    .toList();
        }
        return combinations;
    }

    /** Returns a few combinations in which every two values of different parameters meet. */
    public static List<Map<String, String>> pairwise(SortedMap<String, List<String>> values) {
        var candidates = all(values);
        var missing = new HashSet<Set<String>>();
        candidates.forEach(candidate -> missing.addAll(pairs(candidate)));
        var chosen = new ArrayList<Map<String, String>>();
        while (!missing.isEmpty()) {
            var best = candidates.stream()
                    .max(Comparator.comparingLong(candidate ->
                            pairs(candidate).stream().filter(missing::contains).count()))
                    .orElseThrow();
            missing.removeAll(pairs(best));
            chosen.add(best);
        }
        return chosen;
    }

    private static Map<String, String> with(Map<String, String> begun, String parameter, String value) {
        var more = new LinkedHashMap<>(begun);
        more.put(parameter, value);
        return more;
    }

    private static Set<Set<String>> pairs(Map<String, String> combination) {
        var values = combination.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        var pairs = new LinkedHashSet<Set<String>>();
        for (var i = 0; i < values.size(); i++) {
            for (var j = i + 1; j < values.size(); j++) {
                pairs.add(Set.of(values.get(i), values.get(j)));
            }
        }
        return pairs;
    }
}
