package dev.brickyard.it.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The imports of a Java file, which are sorted within their groups: static ones, libraries, the organisation's own.
 *
 * @param own the organisation's packages, in the order in which they are imported
 */
public record Imports(List<String> own) {

    /** Returns the first import of each group that stands where another should; none in a sound file. */
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
