package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Makes an archetype's files in memory, as its plugin does on disk, in milliseconds. */
public final class Rendering {

    private static final String RESOURCES = "archetype-resources/";
    private static final String POM = "pom.xml";

    private final Path classes;
    private final DescriptorRules rules;
    private final List<FileSet> fileSets;
    private final VelocityEngine velocity;

    private Rendering(Archetype archetype) {
        classes = Setup.moduleFolder().resolveSibling(archetype.artifactId()).resolve("target/classes");
        rules = DescriptorRules.of(archetype);
        fileSets = Descriptor.of(archetype).fileSets();
        velocity = ArchetypeVelocity.over(classes);
    }

    /** Prepares to render an archetype. */
    public static Rendering of(Archetype archetype) {
        return new Rendering(archetype);
    }

    /** Returns the value of every name, for what a user gives; fails where a rule refuses it. */
    public Map<String, String> answers(Map<String, String> given) {
        return rules.answer(given);
    }

    /** Returns the texts of all files by their paths. */
    public SortedMap<String, String> files(Map<String, String> given) {
        var answers = answers(given);
        var context = new VelocityContext();
        answers.forEach(context::put);
        var files = new TreeMap<>(Map.of(POM, text(POM, context)));
        for (var template : Folder.files(classes.resolve(RESOURCES))) {
            fileSets.stream()
                    .filter(set -> set.holds(template))
                    .filter(set -> set.isWanted(velocity, context))
                    .forEach(set -> files.put(path(template, answers), text(template, context)));
        }
        return files;
    }

    private String text(String template, VelocityContext context) {
        var text = new StringWriter();
        velocity.getTemplate(RESOURCES + template, "UTF-8").merge(context, text);
        return text.toString();
    }

    private static String path(String template, Map<String, String> answers) {
        var path = template.replace(
                "__packageInPathFormat__", answers.getOrDefault("package", "").replace('.', '/'));
        for (var token : PathTokens.of(path)) {
            path = path.replace("__" + token + "__", answers.getOrDefault(token, token));
        }
        return path;
    }
}
