package dev.brickyard.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.project.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Builds all three projects for and on a later JDK, with all their tests. */
@EnabledIfSystemProperty(named = "it.thorough", matches = "true", disabledReason = "only with -P thorough")
class JavaVersionsIT {

    private static final int LATEST = 25;

    @Test
    void buildsForTheLatestLongTermRelease() {
        var jdk = Jdk.of(LATEST);
        assumeTrue(
                jdk.isPresent(),
                "no JDK " + LATEST + " beside " + Jdk.running() + ": install one there, or set JAVA_HOME_" + LATEST);

        Workspace.create("java " + LATEST, answers -> answers.group("net.later").javaVersion(Integer.toString(LATEST)))
                .on(jdk.get())
                .generatePkg()
                .generateContracts()
                .generateService()
                .install("pkg")
                .install("contracts")
                .verify("user-store-svc");
    }
}
