package dev.brickyard.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that writes to a log file while a line on the console tells, every few seconds, how far it is.
 *
 * @param words the program and its arguments
 * @param directory where it runs
 * @param log the file that receives what it prints
 * @param environment variables added to ours
 */
record Command(List<String> words, Path directory, Path log, Map<String, String> environment) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int TAIL = 40;

    /** Runs it to its end and returns what it printed; fails with the end of the log if it fails. */
    String run(PrintStream out) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var process = start();
        while (!process.waitFor(HEARTBEAT.toSeconds(), TimeUnit.SECONDS)) {
            var time = Duration.ofNanos(System.nanoTime() - began);
            out.printf("    %8s  %s%n", Stages.seconds(time), lastLine());
        }
        if (process.exitValue() != 0) {
            throw new DemoFailure(failure(process.exitValue()));
        }
        return Files.readString(log);
    }

    /** Starts it and leaves it running. */
    Process start() throws IOException {
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(log.toFile()).start();
    }

    /** What to tell of an end with this status: the command, where it ran, and the end of its log. */
    String failure(int status) throws IOException {
        var lines = Files.readAllLines(log);
        var tail = lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        return "%s%nended with status %d in %s; the end of %s:%n  %s"
                .formatted(String.join(" ", words), status, directory, log, String.join("\n  ", tail));
    }

    private String lastLine() throws IOException {
        var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        var last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return last.length() > 100 ? last.substring(0, 100) + "…" : last;
    }
}
