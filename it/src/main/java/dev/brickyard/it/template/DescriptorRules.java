package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.exception.ResourceNotFoundException;

/** Answers an archetype's parameters as its plugin does in batch mode, in this JVM and in milliseconds. */
public final class DescriptorRules {

    private final Descriptor descriptor;
    private final VelocityEngine velocity = ArchetypeVelocity.over(Path.of(""));
    private final List<String> order;

    private DescriptorRules(Descriptor descriptor) {
        this.descriptor = descriptor;
        this.order = order(descriptor);
    }

    /** Reads the rules of an archetype. */
    public static DescriptorRules of(Archetype archetype) {
        return new DescriptorRules(Descriptor.of(archetype));
    }

    /** Returns the order in which the plugin answers. */
    public List<String> order() {
        return List.copyOf(order);
    }

    /** Returns every name's value for what a user gives; fails where the descriptor refuses it. */
    public Map<String, String> answer(Map<String, String> given) {
        var context = new VelocityContext();
        var answers = new LinkedHashMap<String, String>();
        for (var name : order) {
            // as for the plugin, an empty answer is none
            var answer = Optional.ofNullable(given.get(name))
                    .filter(value -> !value.isEmpty())
                    .or(() -> descriptor
                            .defaults()
                            .getOrDefault(name, Optional.empty())
                            .map(template -> expand(name, template, context)));
            answer.ifPresent(value -> {
                answers.put(name, value);
                context.put(name, value);
            });
        }
        return answers;
    }

    /** Returns why the descriptor refuses what a user gives, or nothing. */
    public Optional<String> refusal(Map<String, String> given) {
        try {
            answer(given);
            return Optional.empty();
        } catch (ResourceNotFoundException e) {
            return Optional.of(e.getMessage());
        }
    }

    private String expand(String name, String template, VelocityContext context) {
        if (!template.contains("${")) {
            return template;
        }
        var text = new StringWriter();
        velocity.evaluate(context, text, name, template);
        return text.toString();
    }

    private static List<String> order(Descriptor descriptor) {
        var names = new ArrayList<>(descriptor.defaults().keySet());
        for (var name : List.of("groupId", "artifactId", "version", "package")) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        names.sort(new AnswerOrder(descriptor, names));
        return names;
    }
}
