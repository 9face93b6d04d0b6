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

/** Services made by chance, and their contracts: each is built by its own {@code verify}, with all its tests. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyServiceIT {

    /** Few fields of all types and modifiers, long names, and bricks between none and all. */
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

        // what has passed needs no second look, and a hundred services fill a disk
        Folder.delete(workspace.root().resolve(folder));
    }

    /** All use one pkg, and the running JDK; the version tells the contracts of one from those of another. */
    private static Map<String, String> answers(long seed) {
        var answers = new RandomAnswers(seed).next();
        answers.put("pkgGroupId", SharedProjects.GROUP);
        answers.put("javaVersion", "17");
        answers.put("version", "0.0." + seed);
        answers.put("contractsVersion", "0.0." + seed);
        return answers;
    }
}
