package dev.brickyard.it.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Checks the order of imports in a Java file: static imports, libraries, the organisation's packages, each group
 * sorted.
 *
 * @param own the organisation's packages, in import order
 */
public record Imports(List<String> own) {

    /** Returns the first misplaced import of each group; empty if the order is correct. */
    public List<String> unsorted(String text) {
        var faults = new ArrayList<String>();
        var group = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            if (line.startsWith("import ")) {
                group.add(line.replace(";", ""));
            } else if (!group.isEmpty()) {
                faults.addAll(unsorted(group));
                group.clear();
            }
        }
        return faults;
    }

    private List<String> unsorted(List<String> group) {
        var sorted = group.stream()
                .sorted(Comparator.comparing(this::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
        Predicate<String> misplaced = line -> !line.equals(sorted.get(group.indexOf(line)));
        return group.stream().distinct().count() < group.size()
                ? List.of("imported twice: " + group)
                : group.stream().filter(misplaced).limit(1).toList();
    }

    private int rank(String line) {
        var ranks = IntStream.range(0, own.size()).filter(i -> line.startsWith("import " + own.get(i) + "."));
        return ranks.findFirst().orElse(own.size());
    }
}
