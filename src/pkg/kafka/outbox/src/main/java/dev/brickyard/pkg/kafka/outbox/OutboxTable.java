package dev.brickyard.pkg.kafka.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.database.postgres.Connections;
import dev.brickyard.pkg.database.postgres.Timestamps;
import dev.brickyard.pkg.kafka.Event;

/**
 * Accesses the table {@code event_outbox}, created by the service's migrations. Each method runs one short statement.
 *
 * <p>The transaction that changes an entity also inserts its event. Two changes of one entity get ascending ids, since
 * the second waits for the row lock of the first. Parked rows have a separate index, so they do not slow down the other
 * queries.
 */
final class OutboxTable {
    private static final String COLUMNS = "SELECT id, topic, key, type, payload, created_at FROM event_outbox ";

    private final Connections database;

    OutboxTable(Connections database) {
        this.database = database;
    }

    /**
     * An event in the table, not sent yet.
     *
     * @param id position of the event in the outbox, also its {@link Event#sequence}
     * @param createdAt time of the insertion
     */
    record Row(long id, Instant createdAt, Event event) {}

    /** Returns whether the table has no events, parked or not. */
    boolean isEmpty() throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT FROM event_outbox LIMIT 1")) {
            return !rows.next();
        }
    }

    /** Returns the time at which the oldest event that is not parked was inserted; null if there is none. */
    @Nullable
    Instant oldest() throws SQLException {
        var first = next(1);
        return first.isEmpty() ? null : first.get(0).createdAt();
    }

    /** Returns the first events that are not parked, in order. */
    List<Row> next(int limit) throws SQLException {
        return rows(COLUMNS + "WHERE NOT parked ORDER BY parked, id LIMIT ?", query -> query.setInt(1, limit));
    }

    /** Returns the first parked events of a lane, in order per key, except those with the given keys. */
    List<Row> parked(Lane lane, Collection<String> exceptKeys, int limit) throws SQLException {
        if (lane.key() == null) {
            var sql = "WHERE parked AND topic = ? AND key <> ALL (?) ORDER BY topic, key, id LIMIT ?";
            return rows(COLUMNS + sql, query -> {
                query.setString(1, lane.topic());
                query.setArray(2, query.getConnection().createArrayOf("text", exceptKeys.toArray()));
                query.setInt(3, limit);
            });
        }
        var sql = "WHERE parked AND topic = ? AND key = ? ORDER BY topic, key, id LIMIT ?";
        return rows(COLUMNS + sql, query -> {
            query.setString(1, lane.topic());
            query.setString(2, lane.key());
            query.setInt(3, limit);
        });
    }

    /** Returns the topics that have parked events. */
    List<String> parkedTopics() throws SQLException {
        // a loose index scan: skips from topic to topic without reading all events
        var sql = """
                WITH RECURSIVE topics AS (
                    (SELECT topic FROM event_outbox WHERE parked ORDER BY topic LIMIT 1)
                    UNION ALL
                    SELECT following.topic
                    FROM topics, LATERAL (
                        SELECT topic
                        FROM event_outbox
                        WHERE parked AND topic > topics.topic
                        ORDER BY topic
                        LIMIT 1) AS following)
                SELECT topic FROM topics
                """;
        try (var connection = database.open();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var topics = new ArrayList<String>();
            while (rows.next()) {
                topics.add(rows.getString("topic"));
            }
            return topics;
        }
    }

    /**
     * Marks events as parked, so that {@link #next} no longer returns them; does nothing unless {@code owner} holds the
     * lease.
     */
    void park(List<Row> events, UUID owner) throws SQLException {
        // while the lease is locked, no other process can take it and read the parked events
        var sql = """
                WITH lease AS (SELECT FROM event_outbox_lease WHERE owner = ? FOR SHARE)
                UPDATE event_outbox
                SET parked = true
                WHERE NOT parked AND id = ANY (?) AND EXISTS (SELECT FROM lease)
                """;
        try (var connection = database.open();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, owner);
            update.setArray(2, connection.createArrayOf("bigint", ids(events)));
            update.executeUpdate();
        }
    }

    /** Deletes events that Kafka has stored. */
    void delete(List<Row> sent) throws SQLException {
        var sql = "DELETE FROM event_outbox WHERE parked IN (false, true) AND id = ANY (?)";
        try (var connection = database.open();
                var delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("bigint", ids(sent)));
            delete.executeUpdate();
        }
    }

    private static Long[] ids(List<Row> rows) {
        return rows.stream().map(Row::id).toArray(Long[]::new);
    }

    private List<Row> rows(String sql, Parameters parameters) throws SQLException {
        try (var connection = database.open();
                var query = connection.prepareStatement(sql)) {
            parameters.set(query);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var event = new Event(
                row.getString("topic"), row.getString("key"), row.getString("type"), row.getString("payload"), id);
        return new Row(id, Timestamps.read(row, "created_at"), event);
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }
}
