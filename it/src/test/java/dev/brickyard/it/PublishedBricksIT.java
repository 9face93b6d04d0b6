package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.maven.Lane;
import dev.brickyard.it.project.Reactor;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.template.Rendering;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Builds contracts and a service with all options on the published modules of pkg instead of a generated pkg, on the
 * latest JDK.
 */
@Order(2)
class PublishedBricksIT {

    private static final int LATEST = 25;
    private static final Optional<Path> JDK = Jdk.of(LATEST);

    @Test
    void carryContractsAndAService() {
        var answers = Map.of(
                "groupId", "org.no-copy",
                "pkgGroupId", "dev.brickyard",
                "javaVersion", JDK.isPresent() ? Integer.toString(LATEST) : "17",
                "events", "kafka");
        Lane.current().repository().installBricks();
        var workspace = Workspace.create("published bricks").on(JDK.orElseGet(Jdk::running));
        new Reactor(workspace, "together")
                .add("contracts", Rendering.of(Archetype.CONTRACTS).files(answers))
                .add("user-store-svc", Rendering.of(Archetype.SERVICE).files(answers))
                .verify();

        try (var stand = workspace.start("together/user-store-svc", "service");
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var json = "{\"username\": \"late\", \"email\": \"late@no-copy.org\"}";
            var created = rpc.call("services.user.store.svc.v1.UserStoreSvc/CreateUser", json);

            assertThat(created.getAsJsonObject("user").get("username").getAsString())
                    .isEqualTo("late");
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    @Test
    void wereTriedOnTheLatestJdk() {
        assumeTrue(
                JDK.isPresent(),
                "no JDK " + LATEST + " beside " + Jdk.running() + ": install one there, or set JAVA_HOME_" + LATEST);
    }
}
