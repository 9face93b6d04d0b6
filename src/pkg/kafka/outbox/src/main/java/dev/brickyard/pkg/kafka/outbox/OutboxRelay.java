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
 * Sends the events of the table {@code event_outbox} to Kafka, at least once each and in order per key, and deletes the
 * sent ones. If several processes share a database, one relays at a time, and Kafka rejects the producers of its
 * predecessors. No database connection is held while waiting for Kafka.
 *
 * <p>While Kafka or the database is down, events stay in the table, and the relay retries with growing pauses of up to
 * five seconds. If Kafka rejects an event, the later events of its key are parked, or all events of its topic if the
 * topic is the cause. All other events are still sent.
 */
public final class OutboxRelay implements Managed {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    // longer than a pause: if a database and its copy have the same outbox id, their relays fence each other after each
    // success
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

    /** Creates a relay that begins at {@link #start}. */
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

    /** Stops the relay. A batch that is interrupted is sent again after the next start. */
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
                        log.info("relay works again");
                        pause = FIRST_PAUSE;
                    }
                    if (!more) {
                        sleep(config.interval());
                    }
                } catch (SQLException | KafkaDownException | FencedException | RuntimeException | Error e) {
                    if (pause.equals(FIRST_PAUSE)) {
                        log.warn("relay failed, events remain in the outbox: {}", e.toString());
                    }
                    // another process may succeed
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

    /** Sends a batch of new events and a batch of parked ones; returns whether to continue without a pause. */
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

    /** Returns whether this process holds the lease, has events to send and has an open producer. */
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
            // other processes can no longer send or park events, so the table is up to date
            parked.replaceBy(table.parkedTopics());
        }
        return opened;
    }

    /** Parks the events that must wait for parked ones. */
    private void park(List<Row> rows) throws SQLException {
        var held = rows.stream().filter(row -> parked.holds(row.event())).toList();
        if (!held.isEmpty()) {
            table.park(held, lease.owner());
        }
    }

    /** Returns the events that need not wait for parked ones. */
    private List<Row> free(List<Row> rows) {
        return rows.stream().filter(row -> !parked.holds(row.event())).toList();
    }

    /** Retries the first parked events of a lane. */
    private void retry(Lane lane) throws SQLException, KafkaDownException, FencedException, InterruptedException {
        var except = lane.key() == null ? parked.keys(lane.topic()) : List.<String>of();
        var rows = table.parked(lane, except, config.batch());
        if (rows.isEmpty()) {
            parked.free(lane);
        }
        send(rows);
    }

    /** Sends and deletes the events, except those that Kafka rejects and the events that must wait for them. */
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
                // while examining the rejection, this producer may have fenced that of the other process
                throw new IllegalStateException("another process has taken over the relay");
            }
            var lanes = new LinkedHashMap<Lane, Refusal>();
            refusals.forEach(refusal -> lanes.putIfAbsent(Lane.of(refusal), refusal));
            lanes.forEach(parked::park);
            left = free(left);
        }
    }

    /** Returns the age of the oldest event that is not parked, in seconds; 0 in a process that does not relay. */
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
