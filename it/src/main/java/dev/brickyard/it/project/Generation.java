package dev.brickyard.it.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.process.Run;
import java.util.List;

/**
 * One attempt to generate a project.
 *
 * @param run the run of Maven
 * @param before the workspace's files before the attempt
 * @param after the workspace's files after the attempt
 */
public record Generation(Run run, List<String> before, List<String> after) {

    public Generation {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Fails unless the attempt was rejected with this text in the message, before any file was written. */
    public Generation isRefusedWith(String... texts) {
        assertThat(run.exitStatus())
                .as("exit status of a rejected generation\n" + run.report())
                .isNotZero();
        assertThat(run.text()).as(run.report()).contains(texts);
        assertThat(after).as("files after a rejected generation").isEqualTo(before);
        return this;
    }
}
