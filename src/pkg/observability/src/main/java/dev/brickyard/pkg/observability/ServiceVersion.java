package dev.brickyard.pkg.observability;

import org.jspecify.annotations.Nullable;

/** The version of a packaged service. */
final class ServiceVersion {
    private ServiceVersion() {}

    /** Returns the system property {@code service.version}, set by {@code java.args}, or null if it is not set. */
    static @Nullable String current() {
        return System.getProperty("service.version");
    }
}
