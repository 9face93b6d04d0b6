package dev.brickyard.model;

import java.io.IOException;
import java.util.Collection;
import java.util.Properties;

/** The archetype plugin of Maven; versions before 3.4.0 silently ignore the conditions of a descriptor. */
final class Engine {
    private static final String PROPERTIES = "META-INF/maven/org.apache.maven.archetype/archetype-common/pom.properties";

    private Engine() {}

    /**
     * Refuses an engine that ignores conditions or does not expand defaults; accepts a class loader without an engine.
     *
     * @param values the values of the parameters
     */
    static void check(Collection<String> values) {
        var loader = Thread.currentThread().getContextClassLoader();
        if (isOld(loader) || values.stream().anyMatch(value -> value.contains("#{end}"))) {
            throw new Refusal(
                    "maven-archetype-plugin",
                    version(loader),
                    "it must be 3.4.0 or newer",
                    "mvn org.apache.maven.plugins:maven-archetype-plugin:3.4.1:generate");
        }
    }

    private static boolean isOld(ClassLoader loader) {
        try {
            loader.loadClass("org.apache.maven.archetype.metadata.FileSet").getMethod("getIncludeCondition");
            return false;
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String version(ClassLoader loader) {
        var properties = new Properties();
        try (var file = loader.getResourceAsStream(PROPERTIES)) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException e) {
            // the message then names no version
        }
        return properties.getProperty("version", "before 3.4.0");
    }
}
