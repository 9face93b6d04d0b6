-- Each change inserts the keys under which the row may be cached, in the same transaction. Every two seconds, each
-- process reads the entries, invalidates the keys in the cache, and deletes old entries.
CREATE TABLE cache_journal (
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    keys text[] -- null: all
);
CREATE INDEX cache_journal_xact_idx ON cache_journal (xact);

-- Entries below the floor may be deleted already; entries below the mark are deleted ten minutes after it was set.
CREATE TABLE cache_journal_retention (
    floor     xid8 NOT NULL,
    mark      xid8 NOT NULL,
    marked_at timestamptz NOT NULL
);
INSERT INTO cache_journal_retention VALUES ('0', '0', now());

#parse("/META-INF/brickyard/journal.sql")
