package dev.brickyard.pkg.kafka.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.database.postgres.Connections;
import dev.brickyard.pkg.kafka.FencedException;
import dev.brickyard.pkg.kafka.FencedProducer;
import dev.brickyard.pkg.kafka.KafkaDownException;
import dev.brickyard.pkg.kafka.Refusal;
import dev.brickyard.pkg.kafka.outbox.OutboxTable.Row;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Sends the events of the table {@code event_outbox} to Kafka, those of one key in their order and each at least once, and
 * deletes what Kafka keeps. Of several processes on one database, one relays at a time, which is fenced against its
 * predecessors. It holds no connection to the database while it waits for Kafka.
 *
 * <p>While Kafka or the database is away, events wait in the table and are tried again, ever more rarely up to every
 * five seconds. If Kafka refuses an event, the later ones of its key wait, or those of its topic if the topic is the
 * reason; all others go on.
 */
public final class OutboxRelay implements Managed {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // two databases with one outbox, such as a copy and its origin, would fence each other at every success
    private static final Duration STEADY = LONGEST_PAUSE.multipliedBy(2);

    private final OutboxConfig config;
    private final OutboxTable table;
    private final OutboxLease lease;
    private final ParkedLanes parked;
    private final FencedProducer producer;
    private final Counter published;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private boolean opened;
    private volatile @Nullable Instant oldest;

    /** Relays once started. */
    public OutboxRelay(OutboxConfig config, Connections database, FencedProducer producer, MeterRegistry meters) {
        this.config = config;
        this.table = new OutboxTable(database);
        this.lease = new OutboxLease(database);
        this.parked = new ParkedLanes(meters);
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
        lease.start();
        thread.start();
    }

    /** Stops between two batches, or gives up the one under way, which is sent again after the next start. */
    @Override
    public void stop() throws InterruptedException {
        thread.interrupt();
        thread.join();
        lease.stop();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        var failedAt = System.nanoTime();
        try {
            while (true) {
                try {
                    var more = relay();
                    var isSteady = lease.isHeld() && System.nanoTime() - failedAt > STEADY.toNanos();
                    if (isSteady && !pause.equals(FIRST_PAUSE)) {
                        log.info("events are relayed again");
                        pause = FIRST_PAUSE;
                    }
                    if (!more) {
                        sleep(config.interval());
                    }
                } catch (SQLException | KafkaDownException | FencedException | RuntimeException | Error e) {
                    if (pause.equals(FIRST_PAUSE)) {
                        log.warn("events wait in the outbox: {}", e.toString());
                    }
                    // another process may have more luck
                    lease.release();
                    sleep(pause);
                    pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
                    failedAt = System.nanoTime();
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped");
        }
    }

    /** Sends a batch, and a batch of what was parked; returns whether there is more to do at once. */
    private boolean relay() throws SQLException, KafkaDownException, FencedException, InterruptedException {
        if (!isReady()) {
            return false;
        }
        var found = table.next(config.batch());
        oldest = found.isEmpty() ? null : found.get(0).createdAt();
        park(found);
        var open = free(found);
        send(open);
        park(open);
        var lane = parked.due();
        if (lane != null) {
            retry(lane);
        }
        return found.size() == config.batch() || parked.due() != null;
    }

    /** Whether this process may relay and has something to relay, and Kafka listens to it. */
    private boolean isReady() throws SQLException, KafkaDownException, InterruptedException {
        if (!lease.isHeld()) {
            opened = false;
            if (!lease.acquire()) {
                producer.close();
                oldest = null;
                parked.replaceBy(List.of());
                return false;
            }
        }
        if (opened && producer.isOpen()) {
            return true;
        }
        oldest = table.oldest();
        if (oldest == null && table.isEmpty()) {
            return false;
        }
        producer.open(lease.outbox());
        opened = lease.confirm();
        if (opened) {
            // Kafka no longer listens to others, nor can they park events: the table holds what they have left
            parked.replaceBy(table.parkedTopics());
        }
        return opened;
    }

    /** Parks those events that wait for others. */
    private void park(List<Row> rows) throws SQLException {
        var held = rows.stream().filter(row -> parked.holds(row.event())).toList();
        if (!held.isEmpty()) {
            table.park(held, lease.owner());
        }
    }

    /** Returns the events that wait for no other. */
    private List<Row> free(List<Row> rows) {
        return rows.stream().filter(row -> !parked.holds(row.event())).toList();
    }

    /** Sends the first events of a lane. */
    private void retry(Lane lane) throws SQLException, KafkaDownException, FencedException, InterruptedException {
        var except = lane.key() == null ? parked.keys(lane.topic()) : List.<String>of();
        var rows = table.parked(lane, except, config.batch());
        if (rows.isEmpty()) {
            parked.free(lane);
        }
        send(rows);
    }

    /** Sends all and deletes them, but for those that Kafka refuses, and those that must not overtake them. */
    private void send(List<Row> rows) throws SQLException, KafkaDownException, FencedException, InterruptedException {
        var left = rows;
        while (!left.isEmpty()) {
            var refusals = producer.send(left.stream().map(Row::event).toList());
            if (refusals.isEmpty()) {
                table.delete(left);
                published.increment(left.size());
                return;
            }
            if (!lease.confirm()) {
                // which the producer may have fenced, to tell what Kafka refuses
                throw new IllegalStateException("another process relays by now");
            }
            var lanes = new LinkedHashMap<Lane, Refusal>();
            refusals.forEach(refusal -> lanes.putIfAbsent(Lane.of(refusal), refusal));
            lanes.forEach(parked::park);
            left = free(left);
        }
    }

    /** How long the first event that is not parked waits, in seconds; zero in a process that does not relay. */
    private double delay() {
        var since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
