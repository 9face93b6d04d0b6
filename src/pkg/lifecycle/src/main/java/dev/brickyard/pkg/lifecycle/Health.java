package dev.brickyard.pkg.lifecycle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The health of a service.
 *
 * @param ready whether the service is running and all required components are up
 * @param components the health of each component by name
 */
public record Health(boolean ready, SortedMap<String, ComponentHealth> components) {
    /** Creates an instance with a copy of {@code components}. */
    public Health {
        components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    }
}
