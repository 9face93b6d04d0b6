package dev.brickyard.pkg.kafka.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.testing.LocalPorts;
import dev.brickyard.pkg.testing.LocalServer;

/**
 * A real Kafka broker and controller in this JVM. Topics are created by the first write.
 *
 * <p>For tests and local runs only.
 */
public final class LocalKafka implements LocalServer {
    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final Function<String, Map<String, String>> security;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Function<String, Map<String, String>> security) {
        this.security = security;
        directory = newDirectory();
        port = LocalPorts.free();
        controllerPort = LocalPorts.free();
    }

    /**
     * Starts an empty broker. The first in a JVM takes one to three seconds, later ones 0.2 s.
     *
     * @throws IllegalStateException if the broker does not start
     */
    public static LocalKafka start() {
        return start(LocalKafka::open);
    }

    /**
     * Starts an empty broker with its own listeners.
     *
     * @param security returns broker properties for an address {@code host:port}, including {@code listeners} and
     *     {@code listener.security.protocol.map}
     * @throws IllegalStateException if the broker does not start
     */
    public static LocalKafka start(Function<String, Map<String, String>> security) {
        // otherwise, a fatal error of the broker would exit the JVM
        Exit.setExitProcedure((status, message) -> fail(message));
        Exit.setHaltProcedure((status, message) -> fail(message));
        return LocalPorts.retry(() -> {
            var kafka = new LocalKafka(security);
            try {
                kafka.format();
                kafka.startServer();
                return kafka;
            } catch (IllegalStateException e) {
                kafka.close();
                throw e;
            }
        });
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("KAFKA_CLUSTER_URL", address());
    }

    /** Returns the address as {@code host:port}. */
    public String address() {
        return HOST + ":" + port;
    }

    /** Stops the broker and cuts all connections; its topics remain for a restart. */
    @Override
    public synchronized void stopServer() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public synchronized void startServer() {
        if (server != null) {
            return;
        }
        try {
            server = new KafkaRaftServer(new KafkaConfig(properties()), Time.SYSTEM);
            server.startup();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Kafka did not start on port " + port, e);
        }
    }

    @Override
    public synchronized void close() {
        stopServer();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("local-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(directory.toString()))
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the Kafka directory " + directory, e);
        }
    }

    private Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.putAll(security.apply(address()));
        properties.merge("listeners", "CONTROLLER://" + HOST + ":" + controllerPort, (own, more) -> own + "," + more);
        properties.put("log.dirs", directory.toString());
        properties.put("num.partitions", "3");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.enable", "false");
        return properties;
    }

    private static Map<String, String> open(String address) {
        return Map.of(
                "listeners",
                "PLAINTEXT://" + address,
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    }

    private static void fail(@Nullable String message) {
        throw new IllegalStateException("fatal error of Kafka: " + message);
    }
}
