package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import java.util.ArrayList;
import java.util.List;

/**
 * The plugin that generates projects.
 *
 * @param version version of the plugin
 * @param archetypes version of the archetypes
 */
public record ArchetypePlugin(String version, String archetypes) {

    /** Returns the Maven arguments that generate a project in the working directory. */
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
