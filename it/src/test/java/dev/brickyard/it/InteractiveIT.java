package dev.brickyard.it;

import static dev.brickyard.it.common.Archetype.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.maven.Terminal;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.template.Rendering;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scaffolds at a terminal, where Maven asks for parameters. */
class InteractiveIT {

    private static final List<String> ENTER_FOR_ALL = Collections.nCopies(50, "");

    @BeforeAll
    static void needsATerminal() {
        assumeTrue(Terminal.isThere(), "no pseudo-terminal: the command script of util-linux is missing");
    }

    /** The result must equal rendering in memory, which tests compare with batch mode. */
    @Test
    void makesTheSameAsBatchModeWhereOnlyTheGroupIsTyped() {
        var workspace = Workspace.create("interactive");

        var shown = type("com.acme", workspace.generation(SERVICE));

        assertThat(shown)
                .containsSubsequence(
                        Stream.of("groupId", "kind", "artifactId", "version", "package", "javaVersion", "entity", "fields", "cache", "events", "http")
                                .map("Define value for property '%s'"::formatted)
                                .toList())
                .contains("BUILD SUCCESS")
                .doesNotContain("Define value for property 'entityPlural'", "Define value for property 'pkg");
        var made = workspace.project("user-store-svc");
        var rendered = Rendering.of(SERVICE).files(Map.of("groupId", "com.acme"));
        assertThat(made.tree()).as(shown).containsExactlyElementsOf(rendered.keySet());
        rendered.forEach((path, text) -> assertThat(made.text(path)).as(path).isEqualTo(text));
    }

    @Test
    void refusesABadFieldBeforeAnythingIsWritten() {
        var workspace = Workspace.create("interactive refused", answers -> answers.set("fields", "title:blob"));

        var shown = type("com.acme", workspace.generation(SERVICE));

        assertThat(shown).contains("fields 'title:blob' is refused", "BUILD FAILURE");
        assertThat(Folder.files(workspace.root())).as(shown).isEmpty();
    }

    @Test
    void refusesATypedFieldBeforeAnythingIsWritten() {
        var workspace = Workspace.create("interactive typed");

        var shown = type(List.of("com.acme", "", "", "", "", "", "", "title:blob"), workspace.generation(SERVICE));

        assertThat(shown).contains("fields 'title:blob' is refused", "BUILD FAILURE");
        assertThat(Folder.files(workspace.root())).as(shown).isEmpty();
    }

    private static String type(String groupId, Command batch) {
        return type(List.of(groupId), batch);
    }

    private static String type(List<String> answers, Command batch) {
        var asking = batch.line().replace(" --batch-mode ", " ").replace(" -DgroupId=com.acme", "");
        var typed = new ArrayList<>(answers);
        typed.addAll(ENTER_FOR_ALL);
        return Terminal.run(asking, typed);
    }
}
