package dev.brickyard.demo;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The generated service on an embedded PostgreSQL and Redis, and calls of it through its generated client. */
final class LocalService {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Path project;
    private final String programs;
    private final Path logs;
    private final int port;
    private final Command command;
    private final Process process;

    private LocalService(Path project, String programs, Path logs) throws IOException {
        this.project = project;
        this.programs = programs;
        this.logs = logs;
        this.port = freePort();
        var ports = Map.of("GRPC_SERVER_PORT", Integer.toString(port), "HTTP_SERVER_PORT", Integer.toString(freePort()));
        this.command = new Command(java("LocalMain"), project, logs.resolve("service.log"), ports);
        this.process = command.start();
    }

    /**
     * Starts it and waits until it takes calls.
     *
     * @param project the folder of the service, compiled, with its test class path in {@code target/test.classpath}
     * @param programs the package of its programs
     */
    static LocalService start(Path project, String programs, Path logs) throws IOException, InterruptedException {
        var service = new LocalService(project, programs, logs);
        try {
            service.awaitStart();
            return service;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            service.kill();
            throw failure;
        }
    }

    /** Where it takes calls. */
    String address() {
        return "localhost:" + port;
    }

    /** Creates an entity, reads it back, and returns what the client printed of both. */
    String call(PrintStream out) throws IOException, InterruptedException {
        var words = java("LocalCall", address());
        return new Command(words, project, logs.resolve("call.log"), Map.of()).run(out);
    }

    /** Asks it to stop, as SIGTERM does, and returns the status with which it ended, which is 0. */
    int stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new DemoFailure("the service did not stop within " + Stages.seconds(STOP));
        }
        if (process.exitValue() != 0) {
            throw new DemoFailure(command.failure(process.exitValue()));
        }
        return process.exitValue();
    }

    /** Ends it at once, after a failure. */
    void kill() {
        process.destroyForcibly();
    }

    private void awaitStart() throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!Files.readString(logs.resolve("service.log")).contains("started in")) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new DemoFailure(command.failure(process.exitValue()));
            }
            if (System.nanoTime() > end) {
                throw new DemoFailure("the service did not start within " + Stages.seconds(START) + "; see " + logs);
            }
        }
    }

    private List<String> java(String program, String... arguments) throws IOException {
        var classes = List.of("target/test-classes", "target/classes", Files.readString(project.resolve("target/test.classpath")));
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classes).strip(),
                programs + "." + program));
        words.addAll(List.of(arguments));
        return words;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
