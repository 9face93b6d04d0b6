package dev.brickyard.it.server;

import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.Program;
import dev.brickyard.it.rpc.Rpc;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A packaged service, started as its README says: {@code java @java.args} in {@code target/app}. */
public final class ServiceProcess extends ProgramPart {

    /** Kubernetes waits for a second; a machine that builds besides may need longer. */
    private static final int PROBE_MILLIS = Boolean.getBoolean("it.thorough") ? 1000 : 5000;

    private final int grpcPort = FreePort.next();
    private final int httpPort = FreePort.next();
    private final int managementPort = FreePort.next();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Command command;

    private ServiceProcess(List<String> words, Path app, Map<String, String> environment, Path log) {
        var variables = new HashMap<>(Map.of(
                "GRPC_SERVER_PORT", Integer.toString(grpcPort),
                "HTTP_SERVER_PORT", Integer.toString(httpPort),
                "MANAGEMENT_PORT", Integer.toString(managementPort)));
        variables.putAll(environment);
        command = new Command(words, app, variables, log);
        launch();
    }

    /** Starts a service with these options of the JVM and these variables alone, on free ports; its output goes to the log. */
    public static ServiceProcess start(
            Path javaHome, Path app, List<String> options, Map<String, String> environment, Path log) {
        var words = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        words.addAll(options);
        words.add("@java.args");
        return start(words, app, environment, log);
    }

    /** Starts a service by these words, in its folder. */
    static ServiceProcess start(List<String> words, Path app, Map<String, String> environment, Path log) {
        return new ServiceProcess(words, app, environment, log);
    }

    /** Waits until the service says by its health rpc that it serves; fails with its log where it ends before. */
    public ServiceProcess awaitReady() {
        try (var rpc = Rpc.connect(grpcPort)) {
            program().awaitStart(() -> isServing(rpc));
        }
        return this;
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
        program().terminate();
        return this;
    }

    /** Waits until the process ends and returns its exit status. */
    public int exitStatus() {
        return program().exitStatus();
    }

    /** Starts it again; its output begins anew. */
    @Override
    public void startAgain() {
        super.startAgain();
        awaitReady();
    }

    @Override
    Program run() {
        return command.start();
    }

    /** Returns its memory that is in RAM, in bytes. */
    public long residentBytes() {
        return tree().residentBytes();
    }

    /** Returns the port of its gRPC server. */
    public int grpcPort() {
        return grpcPort;
    }

    /** Returns the HTTP status of a path of the API or of management; 0 while nothing answers. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** Returns whether a path of health says yes in time, on a connection of its own, as Kubernetes asks. */
    public boolean passesProbe(String path) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + managementPort + path).toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            connection.setRequestProperty("Connection", "close");
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /** Returns the port of its HTTP server. */
    public int httpPort() {
        return httpPort;
    }

    /** Returns the body that a path answers with. */
    public String body(String path) {
        return get(path).body();
    }

    /** Returns all that it has printed so far. */
    public String log() {
        return program().log();
    }

    @Override
    public void close() {
        program().close();
    }

    private HttpResponse<String> get(String path) {
        var managed = path.startsWith("/health") || path.equals("/metrics");
        var port = managed ? managementPort : httpPort;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
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
