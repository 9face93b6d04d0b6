package dev.brickyard.it;

import static dev.brickyard.it.common.Archetype.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.maven.Terminal;
import dev.brickyard.it.project.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scaffolding at a terminal, where Maven asks. */
class InteractiveIT {

    private static final List<String> ENTER_FOR_ALL = Collections.nCopies(50, "");

    @BeforeAll
    static void needsATerminal() {
        assumeTrue(Terminal.isThere(), "no pseudo-terminal: the command script of util-linux is not there");
    }

    @Test
    void makesTheSameAsBatchModeWhereOnlyTheGroupIsTyped() {
        var workspace = Workspace.create("interactive");
        var batch = workspace.attempt(SERVICE, answers -> {}).run().orFail();
        var typed = new ArrayList<>(List.of("com.acme"));
        typed.addAll(ENTER_FOR_ALL);

        var shown = Terminal.run(asking(batch.command()) + " -DoutputDirectory=typed", typed);

        assertThat(shown).contains("Define value for property 'groupId'", "BUILD SUCCESS");
        assertThat(Folder.digests(workspace.root().resolve("typed/user-store-svc")))
                .as(shown)
                .isEqualTo(Folder.digests(workspace.root().resolve("user-store-svc")));
    }

    @Test
    void refusesABadFieldBeforeAnythingIsWritten() {
        var workspace = Workspace.create("interactive refused");
        var batch = workspace.attempt(SERVICE, answers -> answers.set("fields", "title:text"));
        var typed = new ArrayList<>(List.of("com.acme"));
        typed.addAll(ENTER_FOR_ALL);

        var shown = Terminal.run(asking(batch.run().command()) + " -DoutputDirectory=typed", typed);

        assertThat(shown).contains("fields 'title:text' is refused", "BUILD FAILURE");
        assertThat(Folder.files(workspace.root())).as(shown).isEmpty();
    }

    private static String asking(String batchCommand) {
        return batchCommand.replace(" -B ", " ").replace(" -DgroupId=com.acme", "");
    }
}
