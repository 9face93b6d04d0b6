package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.project.Definition;
import dev.brickyard.it.project.Reactor;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.template.Rendering;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Six services as teams would define them, with their contracts, formatted and compiled; in a thorough run, also tested. */
@Order(5)
class DefinitionsIT {

    private static final Rendering CONTRACTS = Rendering.of(Archetype.CONTRACTS);
    private static final Rendering SERVICE = Rendering.of(Archetype.SERVICE);
    private static final String[] PHASE = Boolean.getBoolean("it.thorough")
            ? new String[] {"verify"}
            : new String[] {"test-compile", "-Djacoco.skip"};

    @SuppressWarnings("unused") // by name
    static final List<Definition> ALL = Definition.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void areGeneratedAsACarefulEngineerWouldWriteThem(Definition definition) {
        var service = service(definition);
        var others = rest(definition.parameters());

        assertThat(FileFaults.in(CONTRACTS.files(contracts(List.of(definition)), others), CONTRACTS.answers(contracts(List.of(definition)))))
                .isEmpty();
        assertThat(FileFaults.in(SERVICE.files(service, others), SERVICE.answers(service))).isEmpty();
    }

    @Test
    void compile() {
        var entities = Definition.ALL.stream()
                .flatMap(definition -> definition.parametersInContracts().stream())
                .toList();
        var reactor = new Reactor(SharedProjects.onPkg("definitions", common -> {}), "all")
                .add("contracts", CONTRACTS.files(contracts(Definition.ALL), rest(entities)));
        for (var definition : Definition.ALL) {
            reactor.add(definition.service(), SERVICE.files(service(definition), rest(definition.parameters())));
        }

        reactor.run(PHASE);
    }

    private static Map<String, String> contracts(List<Definition> definitions) {
        var first = definitions.get(0);
        var answers = answers(first.parametersInContracts().get(0));
        answers.put("service", first.service());
        return answers;
    }

    private static Map<String, String> service(Definition definition) {
        var answers = answers(definition.parameters().get(0));
        answers.put("artifactId", definition.service());
        answers.put("events", "kafka");
        return answers;
    }

    /** The version distinguishes their contracts from others of the group. */
    private static Map<String, String> answers(Map<String, String> entity) {
        var answers = new HashMap<>(entity);
        answers.putAll(Map.of(
                "groupId", SharedProjects.GROUP,
                "pkgGroupId", SharedProjects.GROUP,
                "version", "0.0.6",
                "contractsVersion", "0.0.6"));
        return answers;
    }

    private static List<Map<String, String>> rest(List<Map<String, String>> entities) {
        return entities.subList(1, entities.size());
    }
}
