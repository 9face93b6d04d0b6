package dev.brickyard.pkg.kafka.outbox;

import java.sql.SQLException;

import dev.brickyard.pkg.database.postgres.PostgresDatabase;

/** The table of a service that has an outbox, as its migrations make it. */
record TestOutbox(PostgresDatabase database) {
    void create() throws SQLException {
        execute("""
                CREATE TABLE event_outbox (
                    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                    topic      text NOT NULL,
                    key        text NOT NULL,
                    type       text NOT NULL,
                    payload    jsonb NOT NULL,
                    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
                )
                """);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.writer().open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
