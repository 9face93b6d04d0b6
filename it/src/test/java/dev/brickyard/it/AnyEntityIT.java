package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.random.GrammarWords;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.template.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the files of random entities: no template language is left, and the formatter changes nothing. */
class AnyEntityIT {

    private static final long FIRST_SEED = Long.getLong("it.seed", 1);
    private static final long SEEDS = Long.getLong("it.seeds", 25);
    private static final Rendering CONTRACTS = Rendering.of(Archetype.CONTRACTS);
    private static final Rendering SERVICE = Rendering.of(Archetype.SERVICE);

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isGeneratedAsACarefulEngineerWouldWriteIt(long seed) {
        var project = new RandomAnswers(seed).next();

        var faults = new ArrayList<String>();
        faults.addAll(faults(CONTRACTS, project.answers(), project.others()));
        faults.addAll(faults(SERVICE, project.ofService(), project.others()));

        assertThat(faults).as("seed %s: %s", seed, project).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isGeneratedSoForAGateway(long seed) {
        var gateway = new RandomAnswers(seed).nextGateway();

        var faults = FileFaults.in(
                SERVICE.gateway(gateway.answers(), gateway.entities()),
                SERVICE.answers(Map.of("groupId", gateway.answers().get("groupId"), "kind", "gateway")));

        assertThat(faults).as("seed %s: %s", seed, gateway).isEmpty();
    }

    @Test
    void usesEveryWordOfTheGrammarInARun() {
        assumeTrue(SEEDS >= 25, "few seeds");

        var used = new TreeSet<String>();
        seeds().forEach(seed -> used.addAll(GrammarWords.usedBy(new RandomAnswers(seed).next().entities())));

        assertThat(used).containsExactlyElementsOf(GrammarWords.all());
    }

    private static List<String> faults(Rendering archetype, Map<String, String> given, List<Map<String, String>> others) {
        return FileFaults.in(archetype.files(given, others), archetype.answers(given));
    }
}
