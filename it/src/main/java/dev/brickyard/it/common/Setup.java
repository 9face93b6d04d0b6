package dev.brickyard.it.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the build that runs the cases tells them, by system properties of surefire and failsafe.
 *
 * @param module the folder of the module {@code it}
 * @param localRepository the user's local repository: read, never written
 * @param mavenHome the Maven that runs, and that the cases run
 * @param globalSettings the machine's settings of Maven
 * @param userSettings the user's settings of Maven
 * @param offline whether the build was asked to stay offline
 * @param archetypePlugin the version of maven-archetype-plugin
 * @param version the version of the archetypes
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

    /** Reads the system properties; fails with the way to run the cases where they are absent. */
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

    /** Returns the folder of the module, wherever the tests were started. */
    public static Path moduleFolder() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    }

    private static Optional<Path> file(String name) {
        return Optional.of(Path.of(property(name))).filter(Files::isRegularFile);
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set: run the cases by mvn verify");
        }
        return value.replaceFirst("^value:", "");
    }
}
