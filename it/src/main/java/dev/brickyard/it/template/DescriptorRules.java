package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.model.Contracts;
import dev.brickyard.model.Parameters;
import dev.brickyard.model.Refusal;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

/** Evaluates the parameters of an archetype in this JVM, as the plugin does in batch mode, in milliseconds. */
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

    /** Returns the order in which the plugin evaluates parameters. */
    public List<String> order() {
        return List.copyOf(order);
    }

    /** Returns the values of all names for given parameters; fails if the descriptor refuses one. */
    public Map<String, String> answer(Map<String, String> given) {
        return answer(given, Contracts.NONE);
    }

    /** Returns the same for a folder with a contracts project. */
    Map<String, String> answer(Map<String, String> given, Contracts contracts) {
        var context = new VelocityContext();
        var answers = new LinkedHashMap<String, String>();
        for (var name : order.subList(0, order.size() - 1)) {
            // like the plugin, ignores an empty value
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
        // instead of the last default, which loads the same rules
        answers.putAll(Parameters.checked(answers, contracts));
        return answers;
    }

    /** Returns why the descriptor refuses given parameters; empty if it accepts them. */
    public Optional<String> refusal(Map<String, String> given) {
        try {
            answer(given);
            return Optional.empty();
        } catch (Refusal e) {
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
