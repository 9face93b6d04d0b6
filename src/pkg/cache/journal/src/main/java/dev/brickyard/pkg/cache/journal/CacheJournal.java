package dev.brickyard.pkg.cache.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.database.postgres.Connections;

/**
 * Reads changes from the table {@code cache_journal}, into which triggers insert the keys of every updated or deleted
 * row.
 *
 * <p>A position is a snapshot of the committed transactions, so a transaction that commits late is not missed, and
 * clocks do not matter. After a restart or failover of the database server, earlier positions are invalid, since the
 * new server may lack transactions that the old one had committed. Entries are deleted in batches after at least ten
 * minutes.
 */
public final class CacheJournal implements ChangeFeed {
    private static final int MOST_KEYS = 100_000;
    private static final int BATCH = 10_000;
    private static final Pattern POSITION = Pattern.compile("(.+)/(([0-9]+):[0-9]+:[0-9,]*)");

    private static final String READ = """
            SELECT extract(epoch FROM pg_postmaster_start_time())::text AS run,
                   pg_is_in_recovery() AS replica,
                   pg_current_snapshot()::text AS snapshot,
                   pg_snapshot_xmin(?::pg_snapshot) < retention.floor AS gone,
                   retention.marked_at < now() - interval '10 minutes' AS due,
                   journal.xact IS NOT NULL AS changed,
                   journal.keys
            FROM cache_journal_retention AS retention
            LEFT JOIN cache_journal AS journal
                ON journal.xact >= pg_snapshot_xmin(?::pg_snapshot)
                AND NOT pg_visible_in_snapshot(journal.xact, ?::pg_snapshot)
            LIMIT ?
            """;
    private static final String MOVE_MARK = """
            UPDATE cache_journal_retention
            SET floor = mark, mark = pg_snapshot_xmin(pg_current_snapshot()), marked_at = now()
            WHERE marked_at < now() - interval '10 minutes'
            """;
    private static final String DELETE_OLD = """
            DELETE FROM cache_journal
            WHERE ctid = ANY (ARRAY(
                SELECT old.ctid
                FROM cache_journal AS old
                WHERE old.xact < (SELECT floor FROM cache_journal_retention)
                LIMIT ?))
            """;

    private final Connections database;
    private @Nullable Connection connection;
    private boolean deleting;

    /** Creates a journal that uses one connection, which is opened by the first read and reopened after a failure. */
    public CacheJournal(Connections database) {
        this.database = database;
    }

    @Override
    public Changes since(@Nullable String position) throws SQLException {
        try {
            if (connection == null) {
                connection = database.open();
            }
            return read(connection, position);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Closes the connection. */
    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the connection is discarded anyway
        } finally {
            connection = null;
        }
    }

    private Changes read(Connection open, @Nullable String position) throws SQLException {
        var parts = POSITION.matcher(position == null ? "" : position);
        var known = parts.matches();
        var snapshot = known ? parts.group(2) : null;
        try (var statement = open.prepareStatement(READ)) {
            for (var parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, snapshot);
            }
            statement.setInt(4, MOST_KEYS + 1);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("cache_journal_retention is empty");
                }
                if (rows.getBoolean("replica")) {
                    throw new SQLException("the database has become a replica");
                }
                var run = rows.getString("run");
                var next = run + "/" + rows.getString("snapshot");
                var due = rows.getBoolean("due");
                var complete = known && run.equals(parts.group(1)) && !rows.getBoolean("gone");
                var keys = new ArrayList<String>();
                complete &= addAll(keys, rows);
                clean(open, due);
                return new Changes(complete ? List.copyOf(keys) : List.of(), complete, next);
            }
        }
    }

    /** Adds the changed keys; returns false if there are too many or a table was truncated. */
    private static boolean addAll(List<String> keys, ResultSet rows) throws SQLException {
        do {
            if (rows.getBoolean("changed")) {
                var changed = rows.getArray("keys");
                if (changed == null) {
                    return false;
                }
                for (var key : (String[]) changed.getArray()) {
                    if (key != null) {
                        keys.add(key);
                    }
                }
            }
            if (keys.size() > MOST_KEYS) {
                return false;
            }
        } while (rows.next());
        return true;
    }

    private void clean(Connection open, boolean due) throws SQLException {
        if (due) {
            try (var statement = open.prepareStatement(MOVE_MARK)) {
                // only the process that moves the mark deletes old entries
                deleting |= statement.executeUpdate() == 1;
            }
        }
        if (deleting) {
            try (var statement = open.prepareStatement(DELETE_OLD)) {
                statement.setInt(1, BATCH);
                deleting = statement.executeUpdate() == BATCH;
            }
        }
    }
}
