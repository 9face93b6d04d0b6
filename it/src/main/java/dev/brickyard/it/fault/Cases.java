package dev.brickyard.it.fault;

import java.util.Set;

/** Which cases of an enum a run tries. */
final class Cases {

    private static final Set<String> NAMED = Set.of(System.getProperty("it.cases", "").split(","));
    private static final boolean THOROUGH = Boolean.getBoolean("it.thorough");

    private Cases() {}

    /** Returns whether a case is tried: all that are named, else the quick ones, or all in a thorough run. */
    static boolean chosen(Enum<?> each, boolean quick) {
        return NAMED.contains("") ? quick || THOROUGH : NAMED.contains(each.name());
    }
}
