package dev.brickyard.it.process;

import dev.brickyard.it.common.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program that was started and may still be running. */
public final class Program implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Process process;
    private final Command command;
    private final long began = System.nanoTime();

    private Program(Process process, Command command) {
        this.process = process;
        this.command = command;
    }

    static Program start(Command command) {
        var builder = new ProcessBuilder(command.words())
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(command.log().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        try {
            Files.createDirectories(command.log().getParent());
            var process = builder.start();
            process.getOutputStream().close();
            return new Program(process, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code started} returns true; fails with the log if the program ends before. */
    public void awaitStart(BooleanSupplier started) {
        var limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!started.getAsBoolean()) {
            if (endsWithin(POLL)) {
                throw new AssertionError(ended().report());
            }
            if (System.nanoTime() > limit) {
                throw new AssertionError("not started after " + Progress.seconds(START_LIMIT) + ":\n" + log());
            }
        }
    }

    /** Waits a limited time for the end of the program and returns whether it has ended. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the program ends and returns its exit status. */
    public int exitStatus() {
        if (!endsWithin(STOP_LIMIT)) {
            throw new AssertionError("still running after " + Progress.seconds(STOP_LIMIT) + ":\n" + log());
        }
        return process.exitValue();
    }

    /** Waits until the program ends. */
    public Run ended() {
        var status = exitStatus();
        return new Run(command.line(), status, Duration.ofNanos(System.nanoTime() - began), command.log());
    }

    /** Returns the output so far. */
    public String log() {
        return read(command.log());
    }

    /** Returns the last line of the output so far. */
    public String lastLine() {
        return log().lines().filter(line -> !line.isBlank()).reduce("", (earlier, later) -> later);
    }

    /** Returns a log; tolerates an incomplete last character. */
    static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the process and its descendants. */
    public ProcessTree tree() {
        return new ProcessTree(process.toHandle());
    }

    /** Kills the process and its descendants. */
    @Override
    public void close() {
        tree().kill();
        exitStatus();
    }
}
