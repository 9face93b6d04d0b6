package dev.brickyard.pkg.cache.journal;

import java.sql.SQLException;

import dev.brickyard.pkg.database.postgres.Connections;

/** The tables that the migrations of a service with a cache create. */
record TestJournal(Connections database) {
    void create() throws SQLException {
        execute("DROP TABLE IF EXISTS cache_journal, cache_journal_retention, notes");
        execute("""
                CREATE TABLE cache_journal (
                    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
                    keys text[]
                );
                CREATE INDEX cache_journal_xact_idx ON cache_journal (xact);

                CREATE TABLE cache_journal_retention (
                    floor     xid8 NOT NULL,
                    mark      xid8 NOT NULL,
                    marked_at timestamptz NOT NULL
                );
                INSERT INTO cache_journal_retention VALUES ('0', '0', now());
                """);
        execute("""
                CREATE TABLE notes (id text PRIMARY KEY, slug text);

                CREATE OR REPLACE FUNCTION journal_note() RETURNS trigger
                    LANGUAGE plpgsql
                AS $$
                BEGIN
                    INSERT INTO cache_journal (keys)
                    VALUES (ARRAY['note:id:' || OLD.id, 'note:slug:' || OLD.slug]);
                    RETURN NULL;
                END
                $$;

                CREATE TRIGGER journal_change AFTER UPDATE OR DELETE ON notes
                    FOR EACH ROW EXECUTE FUNCTION journal_note();

                CREATE OR REPLACE FUNCTION journal_truncation() RETURNS trigger
                    LANGUAGE plpgsql
                AS $$
                BEGIN
                    INSERT INTO cache_journal (keys) VALUES (NULL);
                    RETURN NULL;
                END
                $$;

                CREATE TRIGGER journal_truncation AFTER TRUNCATE ON notes
                    FOR EACH STATEMENT EXECUTE FUNCTION journal_truncation();
                """);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
