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
 * The table {@code event_outbox}, which the service's migrations make. Each method is one short statement.
 *
 * <p>Whoever changes an entity adds a row in the same transaction. Two changes of one entity get ids in their order, for
 * the second waits for the first one's lock. Rows that are parked have an index of their own: however many they are, the
 * others are found as fast.
 */
final class OutboxTable {
    private static final String COLUMNS = "SELECT id, topic, key, type, payload, created_at FROM event_outbox ";

    private final Connections database;

    OutboxTable(Connections database) {
        this.database = database;
    }

    /**
     * An event that was not sent yet.
     *
     * @param id its place in the order of all, which the event carries as its sequence
     * @param createdAt when it was added
     */
    record Row(long id, Instant createdAt, Event event) {}

    /** Returns whether any event waits, parked or not. */
    boolean isEmpty() throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT FROM event_outbox LIMIT 1")) {
            return !rows.next();
        }
    }

    /** Returns when the oldest event was added that is not parked; null if there is none. */
    @Nullable
    Instant oldest() throws SQLException {
        var first = next(1);
        return first.isEmpty() ? null : first.get(0).createdAt();
    }

    /** Returns the first events that are not parked, in their order. */
    List<Row> next(int limit) throws SQLException {
        return rows(COLUMNS + "WHERE NOT parked ORDER BY parked, id LIMIT ?", query -> query.setInt(1, limit));
    }

    /** Returns the first parked events of a lane, those of each key in order, without those of some keys. */
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

    /** Returns every topic that has parked events. */
    List<String> parkedTopics() throws SQLException {
        // jumps from topic to topic, however many events each one has
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

    /** Sets events aside, so that {@link #next} no longer returns them; does nothing unless {@code owner} has the lease. */
    void park(List<Row> events, UUID owner) throws SQLException {
        // the lock keeps another process from taking the lease, and reading what is parked, meanwhile
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

    /** Deletes events that Kafka keeps. */
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
