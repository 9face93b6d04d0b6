package dev.brickyard.pkg.kafka.outbox;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.FencedProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;

/** A relay in a separate process, which can be frozen. */
final class RelayProcess implements AutoCloseable {
    private static final String SERVICE = "frozen";

    private final Process process;
    private final Path output;

    private RelayProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RelayProcess start(Map<String, String> environment) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = Files.createTempFile("relay", ".log");
        var builder =
                new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), RelayProcess.class.getName());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        return new RelayProcess(builder.start(), output);
    }

    /** The main method of the process. */
    public static void main(String[] arguments) throws Exception {
        var service = new ServiceInfo(SERVICE, "test");
        var database = new PostgresDatabase(ConfigLoader.load(PostgresConfig.class, System.getenv()), service);
        database.start();
        var producer = new FencedProducer(ConfigLoader.load(KafkaProducerConfig.class, System.getenv()), "test");
        var config = ConfigLoader.load(OutboxConfig.class, System.getenv());
        new OutboxRelay(config, database.writer(), producer, new SimpleMeterRegistry()).start();
        new CountDownLatch(1).await();
    }

    /** Sends a signal to the process, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO();
        if (kill.start().waitFor() != 0) {
            throw new IllegalStateException("no signal " + name);
        }
    }

    void loseItsDatabaseSessions(PostgresDatabase database) throws SQLException {
        new TestOutbox(database)
                .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '" + SERVICE
                        + "'");
    }

    void awaitOutput(String text) {
        await().until(() -> Files.readString(output).contains(text));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(output);
    }
}
