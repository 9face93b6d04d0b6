package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReplicaConnectionsTest {
    private final Connection ofReplica = connection();
    private final Connection ofPrimary = connection();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(-1);
    private boolean away;
    private final ReplicaConnections connections = new ReplicaConnections(this::replica, () -> ofPrimary, now::get);

    @Test
    void readsFromTheReplica() throws Exception {
        assertThat(connections.open()).isSameAs(ofReplica);
    }

    @Test
    void readsFromThePrimaryWhileTheReplicaIsAway() throws Exception {
        away = true;

        assertThat(connections.open()).isSameAs(ofPrimary);
        assertThat(connections.open()).isSameAs(ofPrimary);
        assertThat(tries).as("callers that waited for the replica").hasValue(1);
    }

    @Test
    void triesTheReplicaAgainAfterAWhile() throws Exception {
        away = true;
        connections.open();
        now.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(connections.open()).isSameAs(ofPrimary);
        assertThat(connections.open()).isSameAs(ofPrimary);
        assertThat(tries).hasValue(2);

        away = false;
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(connections.open()).isSameAs(ofReplica);
        assertThat(connections.open()).isSameAs(ofReplica);
    }

    @Test
    void goesByTheHealthCheckToo() throws Exception {
        connections.away(new SQLException("gone"));
        assertThat(connections.open()).isSameAs(ofPrimary);

        connections.back();
        assertThat(connections.open()).isSameAs(ofReplica);
    }

    @Test
    void failsIfBothAreAway() {
        away = true;
        var neither = new ReplicaConnections(
                this::replica,
                () -> {
                    throw new SQLException("primary is away");
                },
                now::get);

        assertThatThrownBy(neither::open).hasMessage("primary is away");
    }

    private Connection replica() throws SQLException {
        tries.incrementAndGet();
        if (away) {
            throw new SQLException("replica is away");
        }
        return ofReplica;
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                ReplicaConnectionsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, args) -> method.getName().equals("equals")
                        ? self == args[0]
                        : method.getName().hashCode());
    }
}
