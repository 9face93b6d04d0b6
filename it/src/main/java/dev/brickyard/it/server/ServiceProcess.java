package dev.brickyard.it.server;

import static org.awaitility.Awaitility.await;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.rpc.Rpc;
import io.grpc.StatusRuntimeException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service, started as its README says: {@code java @java.args} in {@code target/app}. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final int grpcPort = FreePort.next();
    private final int httpPort = FreePort.next();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;

    private ServiceProcess(Path javaHome, Path app, Map<String, String> environment, Path log) {
        this.log = log;
        var builder = new ProcessBuilder(javaHome.resolve("bin/java").toString(), "@java.args")
                .directory(app.toFile())
                .redirectErrorStream(true);
        var variables = new HashMap<>(Map.of(
                "GRPC_SERVER_PORT", Integer.toString(grpcPort),
                "HTTP_SERVER_PORT", Integer.toString(httpPort)));
        variables.putAll(environment);
        // nothing of the build's own environment may help
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            Files.createDirectories(log.getParent());
            builder.redirectOutput(log.toFile()).redirectInput(new File("/dev/null"));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a service with these variables alone, on free ports; its output goes to the log. */
    public static ServiceProcess start(Path javaHome, Path app, Map<String, String> environment, Path log) {
        return new ServiceProcess(javaHome, app, environment, log);
    }

    /** Waits until the service says by its health rpc that it serves; fails with its log where it ends before. */
    public ServiceProcess awaitReady() {
        var start = System.nanoTime();
        try (var rpc = Rpc.connect(grpcPort)) {
            awaitServing(rpc);
        }
        Progress.say("  service ready after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - start)));
        return this;
    }

    private void awaitServing(Rpc rpc) {
        await("readiness of the service whose log is " + log)
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the service ended with " + process.exitValue() + ":\n" + log());
                    }
                    return isServing(rpc);
                });
    }

    private static boolean isServing(Rpc rpc) {
        try {
            return rpc.call("grpc.health.v1.Health/Check", "{}")
                    .get("status")
                    .getAsString()
                    .equals("SERVING");
        } catch (StatusRuntimeException notYet) {
            return false;
        }
    }

    /** Asks the service to stop by SIGTERM. */
    public ServiceProcess terminate() {
        process.destroy();
        return this;
    }

    /** Waits until the process ends and returns its exit status. */
    public int exitStatus() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + STOP_LIMIT + ":\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the port of its gRPC server. */
    public int grpcPort() {
        return grpcPort;
    }

    /** Returns the HTTP status of a path; 0 while nothing answers. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** Returns the body that a path answers with. */
    public String body(String path) {
        return get(path).body();
    }

    /** Returns all that it has printed so far. */
    public String log() {
        return Folder.read(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exitStatus();
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
