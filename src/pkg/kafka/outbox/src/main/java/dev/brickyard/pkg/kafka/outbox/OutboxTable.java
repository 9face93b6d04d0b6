package dev.brickyard.pkg.kafka.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** Returns every key that has parked events. */
    List<Lane> parkedKeys() throws SQLException {
        // jumps from key to key, however many events each one has
        var sql = """
                WITH RECURSIVE lanes AS (
                    (SELECT topic, key FROM event_outbox WHERE parked ORDER BY topic, key LIMIT 1)
                    UNION ALL
                    SELECT following.topic, following.key
                    FROM lanes, LATERAL (
                        SELECT topic, key
                        FROM event_outbox
                        WHERE parked AND (topic, key) > (lanes.topic, lanes.key)
                        ORDER BY topic, key
                        LIMIT 1) AS following)
                SELECT topic, key FROM lanes
                """;
        try (var connection = database.open();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var lanes = new ArrayList<Lane>();
            while (rows.next()) {
                lanes.add(new Lane(rows.getString("topic"), rows.getString("key")));
            }
            return lanes;
        }
    }

    /** Sets events aside, so that {@link #next} no longer returns them. */
    void park(List<Row> events) throws SQLException {
        update("UPDATE event_outbox SET parked = true WHERE NOT parked AND id = ANY (?)", events);
    }

    /** Deletes events that Kafka keeps. */
    void delete(List<Row> sent) throws SQLException {
        update("DELETE FROM event_outbox WHERE parked IN (false, true) AND id = ANY (?)", sent);
    }

    private void update(String sql, List<Row> rows) throws SQLException {
        var ids = rows.stream().map(Row::id).toArray(Long[]::new);
        try (var connection = database.open();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
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
