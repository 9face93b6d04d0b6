package dev.brickyard.it.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Well-behaved clients of a gateway: websockets that follow users while these are changed, and a reader over HTTP/2. */
final class OtherClients implements AutoCloseable {

    private static final int WEBSOCKETS = 5;
    private static final Duration CHANGES = Duration.ofMillis(200);
    private static final Duration READS = Duration.ofMillis(20);
    private static final Duration EVENTS = Duration.ofSeconds(20);

    private final Followers followers;
    private final Users users;
    private final List<Subject> subjects = new ArrayList<>();
    private final PacedThreads threads = new PacedThreads();
    private final AtomicInteger failed = new AtomicInteger();
    private final int port;
    private RawHttp2 connection;
    private int next;

    /** Starts the clients. */
    OtherClients(Gateway gateway) {
        port = gateway.process().httpPort();
        connection = connect();
        followers = new Followers(gateway, WEBSOCKETS);
        users = followers.following(gateway.users().users());
        Awaitility.await("users to follow").until(() -> {
            var name = Names.next("e");
            var created = users.create(Subject.username(name, 0), name + Subject.DOMAIN);
            if (created.ok()) {
                subjects.add(new Subject(name, created.id()));
            }
            return subjects.size() == WEBSOCKETS;
        });
        threads.repeat("changes", CHANGES, this::change);
        threads.repeat("http2", READS, this::read);
    }

    /** Stops the clients; returns the number of connections that broke, of failed reads and of events that did not arrive. */
    int failures() {
        threads.close();
        try {
            Awaitility.await("events").atMost(EVENTS).until(() -> followers.missing(subjects) == 0);
        } catch (ConditionTimeoutException e) {
            // counted
        }
        return failed.get() + followers.interruptions() + (int) followers.missing(subjects);
    }

    @Override
    public void close() {
        threads.close();
        followers.close();
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change() {
        next++;
        var subject = subjects.get(next % subjects.size());
        if (!subject.closed()) {
            var version = subject.newest() + 1;
            subject.attempt(version);
            if (users.update(subject.id(), subject.username(version)).ok()) {
                subject.acknowledge(version);
            }
        }
    }

    private void read() {
        try {
            var before = connection.successes();
            connection.request("GET", "/public/v1/users/" + subjects.get(0).id(), Map.of());
            connection.flush();
            connection.awaitFewerThan(1);
            if (connection.successes() == before) {
                failed.incrementAndGet();
                connection.close();
                connection = connect();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            connection = connect();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RawHttp2 connect() {
        try {
            return RawHttp2.connect(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
