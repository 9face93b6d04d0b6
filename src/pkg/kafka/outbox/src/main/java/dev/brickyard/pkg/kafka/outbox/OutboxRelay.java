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

    private final OutboxConfig config;
    private final OutboxTable table;
    private final OutboxLease lease;
    private final ParkedLanes parked;
    private final FencedProducer producer;
    private final Counter published;
    private final Thread thread = new Thread(this::run, "outbox-relay");
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
        try {
            while (true) {
                try {
                    var more = relay();
                    if (!pause.equals(FIRST_PAUSE)) {
                        log.info("events are relayed again");
                        pause = FIRST_PAUSE;
                    }
                    if (!more) {
                        sleep(config.interval());
                    }
                } catch (FencedException e) {
                    log.warn("another process relays by now: {}", e.getMessage());
                    lease.release();
                    sleep(config.interval());
                } catch (SQLException | KafkaDownException | RuntimeException | LinkageError e) {
                    if (pause.equals(FIRST_PAUSE)) {
                        log.warn("events wait in the outbox: {}", e.toString());
                    }
                    // another process may have more luck
                    lease.release();
                    sleep(pause);
                    pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
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
        // read after the producer was opened: what an earlier relay can still send is older than this
        var found = table.next(config.batch());
        oldest = found.isEmpty() ? null : found.get(0).createdAt();
        var waiting = found.stream().filter(row -> parked.holds(row.event())).toList();
        if (!waiting.isEmpty()) {
            table.park(waiting);
        }
        var open = found.stream().filter(row -> !parked.holds(row.event())).toList();
        var sent = open.isEmpty() || send(open);
        var lane = parked.due();
        return (lane != null && retry(lane)) || found.size() == config.batch() || !sent;
    }

    /** Whether this process may relay and has something to relay, and Kafka listens to it. */
    private boolean isReady() throws SQLException, KafkaDownException, InterruptedException {
        if (!lease.isHeld()) {
            if (!lease.acquire()) {
                oldest = null;
                parked.replaceBy(List.of());
                return false;
            }
            producer.close();
            parked.replaceBy(table.parkedKeys());
        }
        if (producer.isOpen()) {
            return true;
        }
        oldest = table.oldest();
        if (oldest == null && table.isEmpty()) {
            return false;
        }
        producer.open(lease.outbox());
        return true;
    }

    /** Sends the first events of a lane; returns whether they were taken, so that the next can follow. */
    private boolean retry(Lane lane) throws SQLException, KafkaDownException, FencedException, InterruptedException {
        var except = lane.key() == null ? parked.keys(lane.topic()) : List.<String>of();
        var rows = table.parked(lane, except, config.batch());
        if (rows.isEmpty()) {
            parked.free(lane);
            return true;
        }
        return send(rows);
    }

    /** Sends all and deletes them, or parks the lanes of those that Kafka refuses; returns whether all were sent. */
    private boolean send(List<Row> rows)
            throws SQLException, KafkaDownException, FencedException, InterruptedException {
        var refusals = producer.send(rows.stream().map(Row::event).toList());
        if (refusals.isEmpty()) {
            table.delete(rows);
            published.increment(rows.size());
            return true;
        }
        var lanes = new LinkedHashMap<Lane, String>();
        for (var refusal : refusals) {
            var event = refusal.event();
            lanes.putIfAbsent(new Lane(event.topic(), refusal.wholeTopic() ? null : event.key()), refusal.reason());
        }
        lanes.forEach(parked::park);
        return false;
    }

    /** How long the first event that is not parked waits, in seconds; zero in a process that does not relay. */
    private double delay() {
        var since = oldest;
        return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
