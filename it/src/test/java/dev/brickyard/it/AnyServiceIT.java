package dev.brickyard.it;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.project.Reactor;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.template.Rendering;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds random services and their contracts, each with its own {@code verify} and all its tests. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyServiceIT {

    /** The answers of this seed have fields of all types and modifiers, long names, and some of the options. */
    private static final long GOOD_SEED = 144;

    private static final long FIRST_SEED = Long.getLong("it.seed", GOOD_SEED);
    private static final int SERVICES = Integer.getInteger("it.services", 1);
    private static final int AT_ONCE = 5;
    private static final Rendering CONTRACTS = Rendering.of(Archetype.CONTRACTS);
    private static final Rendering SERVICE = Rendering.of(Archetype.SERVICE);

    private Workspace workspace;

    static Stream<List<Long>> batches() {
        return IntStream.iterate(0, first -> first < SERVICES, first -> first + AT_ONCE)
                .mapToObj(first -> LongStream.range(first, Math.min(first + AT_ONCE, SERVICES))
                        .mapToObj(seed -> FIRST_SEED + seed)
                        .toList());
    }

    @BeforeAll
    void installPkg() {
        workspace = SharedProjects.onPkg("any service", answers -> {});
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("batches")
    void passesItsOwnTests(List<Long> seeds) {
        var folder = "seeds-" + seeds.get(0) + "-" + seeds.get(seeds.size() - 1);
        var reactor = new Reactor(workspace, folder);
        for (var seed : seeds) {
            var answers = answers(seed);
            reactor.add("contracts-" + seed, CONTRACTS.files(answers));
            reactor.add("service-" + seed, SERVICE.files(RandomAnswers.ofService(answers)));
        }

        reactor.verify("-Dspotless.check.skip");

        // a hundred services would fill the disk, so projects that passed are deleted
        Folder.delete(workspace.root().resolve(folder));
    }

    /** All use the same pkg and the running JDK. The version distinguishes their contracts. */
    private static Map<String, String> answers(long seed) {
        var answers = new RandomAnswers(seed).next();
        answers.put("pkgGroupId", SharedProjects.GROUP);
        answers.put("javaVersion", "17");
        answers.put("version", "0.0." + seed);
        answers.put("contractsVersion", "0.0." + seed);
        return answers;
    }
}
