package dev.brickyard.demo;

import java.nio.file.Path;

/**
 * What to scaffold and where.
 *
 * @param plugin the version of maven-archetype-plugin
 * @param version the version of the archetypes
 * @param group the group of all three projects, such as {@code com.acme}
 * @param service the name of the service, such as {@code user-store-svc}
 * @param entity the type that the service stores, such as {@code User}
 * @param fields the fields of that type, such as {@code title:string:updatable,live:bool}
 * @param directory the absolute folder that receives the projects
 */
record Options(
        String plugin, String version, String group, String service, String entity, String fields, Path directory) {
    /** Reads the system properties of the profile that runs the demo. */
    static Options fromSystemProperties() {
        return new Options(
                System.getProperty("demo.archetypePlugin"),
                System.getProperty("demo.version"),
                System.getProperty("group"),
                System.getProperty("service"),
                System.getProperty("entity"),
                System.getProperty("fields"),
                Path.of(System.getProperty("directory")).toAbsolutePath().normalize());
    }
}
