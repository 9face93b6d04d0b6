package dev.brickyard.it.fault;

import java.util.Set;

/** Selects the cases of an enum that a run executes. */
final class Cases {

    private static final Set<String> NAMED = Set.of(System.getProperty("it.cases", "").split(","));
    private static final boolean THOROUGH = Boolean.getBoolean("it.thorough");

    private Cases() {}

    /**
     * Returns whether a case is selected: by name if names are set, otherwise if it is quick or the run is thorough.
     */
    static boolean chosen(Enum<?> each, boolean quick) {
        return NAMED.contains("") ? quick || THOROUGH : NAMED.contains(each.name());
    }
}
