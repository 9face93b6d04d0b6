package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.Stand;
import org.junit.jupiter.api.Test;

/** The main road on a later JDK. */
class JavaVersionsIT {

    private static final int LATEST = 25;

    @Test
    void buildsAndRunsOnTheLatestLongTermRelease() {
        var jdk = Jdk.of(LATEST);
        assumeTrue(
                jdk.isPresent(),
                "no JDK " + LATEST + " beside " + Jdk.running() + ": install one there, or set JAVA_HOME_" + LATEST);

        var workspace = Workspace.create(
                        "java " + LATEST, answers -> answers.group("net.later").javaVersion(Integer.toString(LATEST)))
                .on(jdk.get())
                .generatePkg()
                .generateContracts()
                .generateService()
                .install("pkg")
                .install("contracts")
                .verify("user-store-svc");

        var app = workspace.root().resolve("user-store-svc/target/app");
        try (var stand = Stand.start(jdk.get(), app, workspace.logs().resolve("service.log"));
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var json = "{\"username\": \"late\", \"email\": \"late@later.net\"}";
            var created = rpc.call("services.user.store.svc.v1.UserStoreSvc/CreateUser", json);

            assertThat(created.getAsJsonObject("user").get("username").getAsString())
                    .isEqualTo("late");
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }
}
