package dev.brickyard.demo;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.Program;
import dev.brickyard.it.process.Run;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the generated service with embedded PostgreSQL and Redis, and calls it through its generated client. */
final class LocalService implements AutoCloseable {

    private final Path project;
    private final String programs;
    private final Path logs;
    private final int port = FreePort.next();
    private final Program program;

    private LocalService(Path project, String programs, Path logs) {
        this.project = project;
        this.programs = programs;
        this.logs = logs;
        var ports = Map.of(
                "GRPC_SERVER_PORT", Integer.toString(port),
                "HTTP_SERVER_PORT", Integer.toString(FreePort.next()),
                "MANAGEMENT_PORT", Integer.toString(FreePort.next()));
        program = java("service", ports, "LocalMain").start();
    }

    /**
     * Starts the service and waits until it accepts calls.
     *
     * @param project folder of the compiled service, with its test class path in {@code target/test.classpath}
     * @param programs package of its main classes
     * @param logs folder for their output
     */
    static LocalService start(Path project, String programs, Path logs) {
        var service = new LocalService(project, programs, logs);
        try {
            service.program.awaitStart(() -> service.program.log().contains("started in"));
            return service;
        } catch (RuntimeException | Error failure) {
            service.close();
            throw failure;
        }
    }

    /** Creates an entity, reads it back, and returns the output of the client. */
    String call(Progress progress) {
        return java("call", Map.of(), "LocalCall", "localhost:" + port)
                .run(progress)
                .orFail()
                .text();
    }

    /** Stops the service with SIGTERM and waits for its end. */
    Run stop() {
        program.terminate();
        return program.ended().orFail();
    }

    /** Kills the service, after a failure. */
    @Override
    public void close() {
        program.close();
    }

    private Command java(String log, Map<String, String> variables, String name, String... arguments) {
        var libraries = Folder.read(project.resolve("target/test.classpath")).strip();
        var classes = String.join(File.pathSeparator, "target/test-classes", "target/classes", libraries);
        var words = new ArrayList<>(List.of(Jdk.java(), "-cp", classes, programs + "." + name));
        words.addAll(List.of(arguments));
        return new Command(words, project, Command.environment(variables), logs.resolve(log + ".log"));
    }
}
