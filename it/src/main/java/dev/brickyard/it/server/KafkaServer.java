package dev.brickyard.it.server;

import static org.awaitility.Awaitility.await;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A real Kafka broker in a separate JVM, which can be stopped and restarted with its data, on the same ports. */
public final class KafkaServer extends ProgramPart {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String HOST = "127.0.0.1:";

    private final int port = FreePort.next();
    private final int controllerPort = FreePort.next();
    private final List<Integer> ports;
    private final List<Proxy> proxies;
    private final Path data;
    private final Path log;

    private KafkaServer(int callers, Path log) {
        ports = IntStream.range(0, callers).mapToObj(each -> FreePort.next()).toList();
        proxies = ports.stream().map(Proxy::to).toList();
        this.log = log;
        try {
            data = Files.createTempDirectory("brickyard-it-kafka");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Folder.write(data.resolve("server.properties"), properties());
        var id = "brickyard-it-kafka-AAA";
        java("kafka.tools.StorageTool", "format", "--cluster-id", id, "--config", "server.properties")
                .run(new Progress("[it kafka] "))
                .orFail();
        launch();
    }

    /**
     * Starts a broker.
     *
     * @param callers number of clients that use a separate proxy each
     */
    public static KafkaServer start(int callers, Path log) {
        return new KafkaServer(callers, log);
    }

    /** Returns the address ({@code host:port}) for clients without a proxy. */
    public String address() {
        return HOST + port;
    }

    /** Returns the proxies, created here since the broker must advertise their addresses. */
    public List<Proxy> proxies() {
        return proxies;
    }

    /** Waits for the first message of a topic and returns its text. */
    public String read(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", address(), "group.id", "it", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            return await().until(() -> consumer.poll(POLL), messages -> !messages.isEmpty())
                    .iterator()
                    .next()
                    .value();
        }
    }

    @Override
    public void close() {
        kill();
        proxies.forEach(Proxy::close);
        Folder.delete(data);
    }

    @Override
    Program run() {
        var started = java("kafka.Kafka", "server.properties").start();
        started.awaitStart(this::listens);
        return started;
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Command java(String... arguments) {
        var words = new ArrayList<>(List.of(Jdk.java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp"));
        words.add(System.getProperty("java.class.path"));
        words.addAll(List.of(arguments));
        return new Command(words, data, Command.environment(Map.of()), log);
    }

    private String properties() {
        var names = IntStream.range(0, ports.size()).mapToObj(each -> "CALLER" + each).toList();
        var listeners = IntStream.range(0, ports.size())
                .mapToObj(each -> names.get(each) + "://" + HOST + ports.get(each))
                .collect(Collectors.joining(","));
        var advertised = IntStream.range(0, ports.size())
                .mapToObj(each -> names.get(each) + "://" + HOST + proxies.get(each).port())
                .collect(Collectors.joining(","));
        var protocols = names.stream().map(name -> name + ":PLAINTEXT").collect(Collectors.joining(","));
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%1$s%2$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=DIRECT
                listeners=CONTROLLER://%1$s%2$d,DIRECT://%1$s%3$d,%4$s
                advertised.listeners=DIRECT://%1$s%3$d,%5$s
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,DIRECT:PLAINTEXT,%6$s
                log.dirs=%7$s
                num.partitions=3
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.min.isr=1
                transaction.state.log.replication.factor=1
                log.cleaner.enable=false
                """.formatted(HOST, controllerPort, port, listeners, advertised, protocols, data.resolve("log"));
    }
}
