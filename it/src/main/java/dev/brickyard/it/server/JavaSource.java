package dev.brickyard.it.server;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small program, one source file long, compiled and run in a JVM of its own. */
public final class JavaSource {

    private static final long LIMIT_SECONDS = 60;

    private JavaSource() {}

    /** Runs a source file on a class path and returns its lines; fails where its exit status is not 0. */
    public static List<String> run(Path source, List<Path> classPath, Path log, String... arguments) {
        var elements = classPath.stream().map(Path::toString).toList();
        var command = new ArrayList<>(List.of(
                Jdk.running().resolve("bin/java").toString(),
                "-cp",
                String.join(File.pathSeparator, elements),
                source.toString()));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(log.getParent());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(source + " did not end:\n" + Folder.read(log));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(source + " ended with " + process.exitValue() + ":\n" + Folder.read(log));
            }
            return Folder.read(log).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
