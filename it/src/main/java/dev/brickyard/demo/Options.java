package dev.brickyard.demo;

import java.nio.file.Path;

/**
 * What to scaffold and where.
 *
 * @param version the version of the archetypes
 * @param group the group of all three projects, such as {@code com.acme}
 * @param service the name of the service, such as {@code user-store-svc}
 * @param entity the type that the service stores, such as {@code User}
 * @param directory the absolute folder that receives the projects
 */
record Options(String version, String group, String service, String entity, Path directory) {
    /** Reads the system properties {@code demo.version}, {@code group}, {@code service}, {@code entity}, {@code directory}. */
    static Options fromSystemProperties() {
        return new Options(
                System.getProperty("demo.version"),
                System.getProperty("group"),
                System.getProperty("service"),
                System.getProperty("entity"),
                Path.of(System.getProperty("directory")).toAbsolutePath().normalize());
    }
}
