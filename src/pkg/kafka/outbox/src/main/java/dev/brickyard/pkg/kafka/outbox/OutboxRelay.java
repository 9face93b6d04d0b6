package dev.brickyard.pkg.kafka.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.database.postgres.Connections;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaDownException;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Sends the events of the table {@code event_outbox} to Kafka, in their order and at least once, and deletes what Kafka
 * keeps; of several processes on one database, one relays at a time.
 *
 * <p>While Kafka or the database is away, events wait in the table and are tried again, ever more rarely up to every
 * five seconds.
 */
public final class OutboxRelay implements Managed {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final OutboxConfig config;
    private final Connections database;
    private final EventProducer producer;
    private final Counter published;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile @Nullable Instant oldest;

    /** Relays once started. */
    public OutboxRelay(OutboxConfig config, Connections database, EventProducer producer, MeterRegistry meters) {
        this.config = config;
        this.database = database;
        this.producer = producer;
        this.published = Counter.builder("outbox.published").register(meters);
        Gauge.builder("outbox.delay", this::delay).baseUnit("seconds").register(meters);
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Stops between two batches, or gives up the one under way, which is sent again after the next start. */
    @Override
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        try {
            while (true) {
                try {
                    var sent = relay();
                    if (!pause.equals(FIRST_PAUSE)) {
                        log.info("events are relayed again");
                        pause = FIRST_PAUSE;
                    }
                    if (sent < config.batch()) {
                        sleep(config.interval());
                    }
                } catch (SQLException | KafkaDownException | RuntimeException e) {
                    if (pause.equals(FIRST_PAUSE)) {
                        log.warn("events wait in the outbox: {}", e.toString());
                    }
                    sleep(pause);
                    pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped");
        }
    }

    /** Sends one batch and returns its size. */
    private int relay() throws SQLException, KafkaDownException, InterruptedException {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            try {
                var sent = relay(connection);
                connection.commit();
                published.increment(sent.size());
                return sent.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private List<OutboxTable.Row> relay(Connection connection)
            throws SQLException, KafkaDownException, InterruptedException {
        if (!OutboxTable.lock(connection)) {
            oldest = null;
            return List.of();
        }
        var waiting = OutboxTable.first(connection, config.batch());
        oldest = waiting.isEmpty() ? null : waiting.get(0).createdAt();
        if (!waiting.isEmpty()) {
            producer.send(waiting.stream().map(OutboxTable.Row::event).toList());
            OutboxTable.delete(connection, waiting);
        }
        return waiting;
    }

    /** How long the first event waits, in seconds; zero in a process that does not relay. */
    private double delay() {
        var since = oldest;
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
