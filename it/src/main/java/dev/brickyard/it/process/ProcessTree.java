package dev.brickyard.it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A running process and its descendants.
 *
 * @param root the process
 */
public record ProcessTree(ProcessHandle root) {

    private static final long KIB = 1024;

    /** Returns the tree of a process id; fails if the process does not exist. */
    public static ProcessTree of(long id) {
        return new ProcessTree(
                ProcessHandle.of(id).orElseThrow(() -> new IllegalStateException("no process with id " + id)));
    }

    /** Kills all processes (SIGKILL), frozen or not, and waits until the root has ended. */
    public void kill() {
        // the root first, since it would restart the others
        var all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Suspends all processes (SIGSTOP): connections stay open, but get no response. */
    public void freeze() {
        signal("-STOP");
    }

    /** Resumes all processes (SIGCONT). */
    public void thaw() {
        signal("-CONT");
    }

    /** Returns the resident memory of the root, in bytes; Linux only. */
    public long residentBytes() {
        var status = Path.of("/proc", Long.toString(root.pid()), "status");
        try (var lines = Files.lines(status)) {
            var line = lines.filter(each -> each.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * KIB;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    private void signal(String signal) {
        var ids = all().stream().map(process -> Long.toString(process.pid()));
        var words = Stream.concat(Stream.of("kill", signal), ids).toList();
        try {
            var status = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("exit status " + status + " of " + words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
