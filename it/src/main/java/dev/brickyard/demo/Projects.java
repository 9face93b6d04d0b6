package dev.brickyard.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The three projects of the road and the arguments of {@code archetype:generate} that make them. */
enum Projects {
    PKG("archetype-pkg"),
    CONTRACTS("archetype-contracts"),
    SERVICE("archetype-service");

    private final String archetype;

    Projects(String archetype) {
        this.archetype = archetype;
    }

    /** The folder, which is the artifactId. */
    String folder(Options options) {
        return this == SERVICE ? options.service() : name().toLowerCase(Locale.ROOT);
    }

    /** What follows {@code mvn}. */
    List<String> arguments(Options options) {
        var arguments = new ArrayList<>(List.of(
                "org.apache.maven.plugins:maven-archetype-plugin:" + options.plugin() + ":generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=dev.brickyard",
                "-DarchetypeArtifactId=" + archetype,
                "-DarchetypeVersion=" + options.version(),
                "-DgroupId=" + options.group()));
        switch (this) {
            case PKG -> {}
            case CONTRACTS -> arguments.add("-Dservice=" + options.service());
            case SERVICE -> arguments.add("-DartifactId=" + options.service());
        }
        if (this != PKG) {
            arguments.add("-Dentity=" + options.entity());
            arguments.add("-Dfields=" + options.fields());
        }
        return arguments;
    }
}
