package dev.brickyard.it.server;

import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.Program;
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

/** A packaged service, started as documented in its README: {@code java @java.args} in {@code target/app}. */
public final class ServiceProcess extends ProgramPart {

    /** Kubernetes waits for one second; a machine that runs builds at the same time may need longer. */
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

    /** Starts a service on free ports with these JVM options and only these variables; its output goes to the log. */
    public static ServiceProcess start(
            Path javaHome, Path app, List<String> options, Map<String, String> environment, Path log) {
        var words = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString()));
        words.addAll(options);
        words.add("@java.args");
        return start(words, app, environment, log);
    }

    /** Starts a service with this command line, in its folder. */
    static ServiceProcess start(List<String> words, Path app, Map<String, String> environment, Path log) {
        return new ServiceProcess(words, app, environment, log);
    }

    /** Waits until the service reports that it is ready; fails with the log if the service ends before. */
    public ServiceProcess awaitReady() {
        program().awaitStart(() -> status("/health/ready") == HttpURLConnection.HTTP_OK);
        return this;
    }

    /** Sends SIGTERM to the service. */
    public ServiceProcess terminate() {
        program().terminate();
        return this;
    }

    /** Waits until the process ends and returns its exit status. */
    public int exitStatus() {
        return program().exitStatus();
    }

    /** Starts the service again, with a new log. */
    @Override
    public void startAgain() {
        super.startAgain();
        awaitReady();
    }

    @Override
    Program run() {
        return command.start();
    }

    /** Returns the resident memory of the process, in bytes. */
    public long residentBytes() {
        return tree().residentBytes();
    }

    /** Returns the port of the gRPC server. */
    public int grpcPort() {
        return grpcPort;
    }

    /** Returns the HTTP status of a path of the API or management server; 0 if there is no response. */
    public int status(String path) {
        try {
            return get(path).statusCode();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** Returns whether a health path succeeds in time, on a new connection, as in a Kubernetes probe. */
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

    /** Returns the port of the HTTP server. */
    public int httpPort() {
        return httpPort;
    }

    /** Returns the response body of a path. */
    public String body(String path) {
        return get(path).body();
    }

    /** Returns the output so far. */
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
