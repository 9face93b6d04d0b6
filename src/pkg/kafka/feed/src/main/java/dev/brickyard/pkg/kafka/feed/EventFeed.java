package dev.brickyard.pkg.kafka.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.kafka.KafkaDownException;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Delivers the events of some topics to the subscriptions that follow their keys, at least once and in order per key.
 *
 * <p>Every process reads all partitions, and keeps the recent events in memory. A client that was interrupted resumes with the
 * cursor of the last event that it received, on any process. After a start, the recent events are read again from Kafka.
 *
 * <p>Not required for readiness: while Kafka is down, clients stay connected, and receive the events when it is back.
 */
public final class EventFeed implements Managed, HealthCheck {
    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration REFRESH = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FeedConfig config;
    private final String service;
    private final Map<String, FeedMapping> mappings;
    private final FeedMetrics metrics;
    private final FeedHub hub;
    private final Thread thread = new Thread(this::run, "event-feed");
    private volatile boolean stopping;
    private volatile boolean connected;
    private volatile @Nullable Throwable failure;

    /**
     * Creates a feed that connects at {@link #start}.
     *
     * @param service name of the service, the client id unless one is configured
     * @param mappings for each topic, what clients see of its events; a topic may not exist yet
     */
    public EventFeed(FeedConfig config, String service, Map<String, FeedMapping> mappings, MeterRegistry meters) {
        this.config = config;
        this.service = service;
        this.mappings = Map.copyOf(mappings);
        this.metrics = new FeedMetrics(meters, this.mappings.keySet());
        this.hub = new FeedHub(config, this.mappings.keySet(), metrics, System::nanoTime);
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return "kafka-feed";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Starts reading in the background, without waiting for Kafka. */
    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join();
    }

    /**
     * Checks that events are read.
     *
     * @throws KafkaDownException if Kafka does not answer, or has not answered yet
     */
    @Override
    public void check() throws KafkaDownException {
        var last = failure;
        if (last != null) {
            throw new KafkaDownException(last);
        }
        if (!connected) {
            throw new KafkaDownException(new KafkaException("not connected yet"));
        }
    }

    /**
     * Delivers the events of some keys to a listener, until the subscription is closed. Before this method returns, the listener
     * receives the events since {@code after}, then {@link FeedListener#subscribed}. If {@code after} is malformed, or if events
     * since then are no longer kept, {@link FeedListener#reset} is called instead of delivering them.
     *
     * @param after cursor of the last event received before; null to receive new events only
     * @throws InternalException if Kafka has not answered since the start; temporary
     */
    public Subscription subscribe(Set<String> keys, @Nullable String after, FeedListener listener) {
        requireConnection();
        return hub.open(listener, keys, after);
    }

    /**
     * Requires that the feed has connected to Kafka since the start.
     *
     * @throws InternalException if Kafka has not answered yet; temporary
     */
    void requireConnection() {
        if (!connected) {
            throw InternalException.temporary("the event feed has not connected to Kafka yet", failure);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                try (var session = new FeedSession(config, service, mappings, hub, metrics)) {
                    receive(session);
                } catch (InterruptException e) {
                    // Kafka's own exception, thrown when stop() interrupts a call
                    break;
                } catch (RuntimeException | LinkageError e) {
                    failed(e);
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped");
        }
    }

    private void receive(FeedSession session) throws InterruptedException {
        var next = System.nanoTime();
        while (!stopping) {
            if (System.nanoTime() - next >= 0) {
                var pause = refresh(session) ? REFRESH : PAUSE;
                next = System.nanoTime() + pause.toNanos();
            }
            session.receive();
            hub.tick();
        }
    }

    /** Looks for new partitions. If this fails, the known ones are still read. */
    private boolean refresh(FeedSession session) {
        try {
            session.refresh();
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            failed(e);
            return false;
        }
        connected = true;
        if (failure != null) {
            failure = null;
            log.info("reading events again");
        }
        return true;
    }

    private void failed(Throwable cause) {
        if (failure == null) {
            log.warn("cannot read events: {}", new KafkaDownException(cause).getMessage());
        }
        failure = cause;
    }
}
