package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.maven.Lane;
import dev.brickyard.it.project.Reactor;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.template.Rendering;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds random services and their contracts, each with its own {@code verify} and all its tests, on the published modules
 * of pkg instead of a generated pkg, for and on the latest JDK.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyServiceIT {

    /** The answers of this seed have two entities with fields of all types and modifiers, long names, and all options. */
    private static final long GOOD_SEED = 9888;

    private static final long FIRST_SEED = Long.getLong("it.seed", GOOD_SEED);
    private static final int SERVICES = Integer.getInteger("it.services", 1);
    private static final int AT_ONCE = 5;
    private static final int LATEST = 25;
    private static final Optional<Path> JDK = Jdk.of(LATEST);
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
    void installBricks() {
        Lane.current().repository().installBricks();
        workspace = Workspace.create("any service").on(JDK.orElseGet(Jdk::running));
    }

    @ParameterizedTest(name = "seeds {0}")
    @MethodSource("batches")
    void passesItsOwnTestsAndRuns(List<Long> seeds) {
        var folder = "seeds-" + seeds.get(0) + "-" + seeds.get(seeds.size() - 1);
        var reactor = new Reactor(workspace, folder);
        for (var seed : seeds) {
            var project = project(seed);
            reactor.add("contracts-" + seed, CONTRACTS.files(project.answers(), project.others()));
            reactor.add("service-" + seed, SERVICE.files(project.ofService(), project.others()));
        }

        reactor.verify("-Dspotless.check.skip");

        try (var stand = workspace.start(folder + "/service-" + seeds.get(0), "service");
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            assertThat(rpc.services()).contains("grpc.health.v1.Health").hasSizeGreaterThan(1);
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
        // a hundred services would fill the disk, so projects that passed are deleted
        Folder.delete(workspace.root().resolve(folder));
    }

    @Test
    void wasTriedOnTheLatestJdk() {
        assumeTrue(
                JDK.isPresent(),
                "no JDK " + LATEST + " beside " + Jdk.running() + ": install one there, or set JAVA_HOME_" + LATEST);
    }

    /** All use the same pkg and JDK. The version distinguishes their contracts. */
    private static RandomAnswers.Stores project(long seed) {
        var project = new RandomAnswers(seed).next();
        project.answers().put("pkgGroupId", "dev.brickyard");
        project.answers().put("javaVersion", JDK.isPresent() ? Integer.toString(LATEST) : "17");
        project.answers().put("version", "0.0." + seed);
        project.answers().put("contractsVersion", "0.0." + seed);
        return project;
    }
}
