package dev.brickyard.pkg.kafka.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.brickyard.pkg.database.postgres.Timestamps;
import dev.brickyard.pkg.kafka.Event;

/**
 * The table {@code event_outbox}, which the service's migrations make:
 *
 * <pre>
 * id bigint, topic text, key text, type text, payload jsonb, created_at timestamptz
 * </pre>
 *
 * <p>Whoever changes an entity adds a row in the same transaction. Two changes of one entity get ids in their order, for
 * the second waits for the first one's lock.
 */
final class OutboxTable {
    private OutboxTable() {}

    /**
     * An event that was not sent yet.
     *
     * @param id its place in the order of all
     * @param createdAt when it was added
     */
    record Row(long id, Instant createdAt, Event event) {}

    /** Makes this transaction the only one that relays; false if another one does. */
    static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT pg_try_advisory_xact_lock('event_outbox'::regclass::oid::bigint)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    static List<Row> first(Connection connection, int limit) throws SQLException {
        var sql = """
                SELECT id, topic, key, type, payload, created_at
                FROM event_outbox
                ORDER BY id
                LIMIT ?
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setInt(1, limit);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Row>();
                while (rows.next()) {
                    found.add(row(rows));
                }
                return found;
            }
        }
    }

    static void delete(Connection connection, List<Row> sent) throws SQLException {
        var ids = sent.stream().map(Row::id).toArray(Long[]::new);
        try (var delete = connection.prepareStatement("DELETE FROM event_outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids));
            delete.executeUpdate();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        var event = new Event(
                row.getString("topic"), row.getString("key"), row.getString("type"), row.getString("payload"));
        return new Row(row.getLong("id"), Timestamps.read(row, "created_at"), event);
    }
}
