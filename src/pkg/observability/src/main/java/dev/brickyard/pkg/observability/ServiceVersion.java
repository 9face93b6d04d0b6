package dev.brickyard.pkg.observability;

import org.jspecify.annotations.Nullable;

/** The version of the service, which its packaged form knows. */
final class ServiceVersion {
    private ServiceVersion() {}

    /** The version that {@code java.args} names, or null where the service was started otherwise. */
    static @Nullable String current() {
        return System.getProperty("service.version");
    }
}
