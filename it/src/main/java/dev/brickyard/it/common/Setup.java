package dev.brickyard.it.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings that the build passes to the tests, by system properties of surefire and failsafe.
 *
 * @param module folder of the module {@code it}
 * @param localRepository the user's local Maven repository: read, never written
 * @param mavenHome the running Maven, which the tests also use
 * @param globalSettings Maven's global settings
 * @param userSettings Maven's user settings
 * @param offline whether the build runs offline
 * @param archetypePlugin version of maven-archetype-plugin
 * @param version version of the archetypes
 */
public record Setup(
        Path module,
        Path localRepository,
        Path mavenHome,
        Optional<Path> globalSettings,
        Optional<Path> userSettings,
        boolean offline,
        String archetypePlugin,
        String version) {

    /** Reads the system properties; if one is missing, fails with instructions for running the tests. */
    public static Setup current() {
        return new Setup(
                moduleFolder(),
                Path.of(property("it.localRepository")),
                Path.of(property("it.mavenHome")),
                file("it.globalSettings"),
                file("it.userSettings"),
                Boolean.parseBoolean(property("it.offline")),
                property("it.archetypePlugin"),
                property("it.version"));
    }

    /** Returns the folder of the module, independent of the working directory. */
    public static Path moduleFolder() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    }

    private static Optional<Path> file(String name) {
        return Optional.of(Path.of(property(name))).filter(Files::isRegularFile);
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: run the tests with mvn verify");
        }
        return value.replaceFirst("^value:", "");
    }
}
