package dev.brickyard.pkg.lifecycle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of a service at one moment.
 *
 * @param ready whether it can do its work: all required components are up
 * @param components the components by name
 */
public record Health(boolean ready, SortedMap<String, ComponentHealth> components) {
    /** Copies {@code components}. */
    public Health {
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    }
}
