package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.model.Contracts;
import dev.brickyard.model.Layout;
import dev.brickyard.model.Project;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Renders the files of an archetype in memory, as the plugin does on disk, in milliseconds. */
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

    /** Returns the values of all names for given parameters; fails if a rule refuses one. */
    public Map<String, String> answers(Map<String, String> given) {
        return rules.answer(given);
    }

    /** Returns the text of each file by its path. */
    public SortedMap<String, String> files(Map<String, String> given) {
        return files(given, List.of());
    }

    /**
     * Returns the text of each file of contracts or a store with more entities.
     *
     * @param others entity, entityPlural and fields of each; in contracts also service, unless it is the given one
     */
    public SortedMap<String, String> files(Map<String, String> given, List<Map<String, String>> others) {
        return rendered(answers(given), others);
    }

    /**
     * Returns the text of each file of a gateway that is generated beside contracts.
     *
     * @param entities service, entity, entityPlural and fields of each entity of the contracts
     */
    public SortedMap<String, String> gateway(Map<String, String> given, List<Map<String, String>> entities) {
        var contracts = new Contracts("contracts", Map.of(), entities);
        var gateway = new LinkedHashMap<>(given);
        gateway.put("kind", "gateway");
        var answers = rules.answer(gateway, contracts);
        return rendered(answers, contracts.further(answers));
    }

    private SortedMap<String, String> rendered(Map<String, String> answers, List<Map<String, String>> others) {
        var context = new VelocityContext();
        answers.forEach(context::put);
        if (answers.containsKey("entity")) {
            context.put("model", Project.of(answers, others));
            context.put("layout", Layout.class);
        }
        var files = new TreeMap<>(Map.of(POM, text(POM, context)));
        for (var template : Folder.files(classes.resolve(RESOURCES))) {
            fileSets.stream()
                    .filter(set -> set.holds(template))
                    .forEach(set -> Scope.of(template).render(context, () -> {
                        if (set.isWanted(velocity, context)) {
                            enter(context);
                            files.put(path(template, context), text(template, context));
                        }
                    }));
        }
        return files;
    }

    /** Sets the tokens of paths for the service and the entity in the context. */
    private void enter(VelocityContext context) {
        if (context.containsKey("model")) {
            velocity.getTemplate("META-INF/brickyard/scope.vm", "UTF-8").merge(context, new StringWriter());
        }
    }

    private String text(String template, VelocityContext context) {
        var text = new StringWriter();
        velocity.getTemplate(RESOURCES + template, "UTF-8").merge(context, text);
        return text.toString();
    }

    private static String path(String template, VelocityContext context) {
        var path = template.replace(
                "__packageInPathFormat__", context.get("package").toString().replace('.', '/'));
        for (var token : PathTokens.of(path)) {
            path = path.replace("__" + token + "__", context.containsKey(token) ? context.get(token).toString() : token);
        }
        // the token of a folder for one kind of service is replaced by a dot
        return Path.of(path).normalize().toString().replace('\\', '/');
    }
}
