package dev.brickyard.it.common;

import java.util.Locale;

/** The three archetypes, in the order in which an organisation uses them. */
public enum Archetype {
    PKG,
    CONTRACTS,
    SERVICE;

    /** Returns the archetype's Maven name, which is also its module's folder. */
    public String artifactId() {
        return "archetype-" + name().toLowerCase(Locale.ROOT);
    }
}
