package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import java.util.ArrayList;
import java.util.List;

/**
 * The plugin that generates projects.
 *
 * @param version its version
 * @param archetypes the version of the archetypes
 */
public record ArchetypePlugin(String version, String archetypes) {

    /** Returns the arguments of Maven that generate a project in the folder where it runs. */
    public List<String> arguments(Archetype archetype, Answers answers) {
        var arguments = new ArrayList<>(List.of(
                "org.apache.maven.plugins:maven-archetype-plugin:" + version + ":generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=dev.brickyard",
                "-DarchetypeArtifactId=" + archetype.artifactId(),
                "-DarchetypeVersion=" + archetypes));
        arguments.addAll(answers.arguments(archetype));
        return arguments;
    }
}
