-- Each change adds the keys under which the row may be cached, in the same transaction. Processes read them every two
-- seconds, have the cache forget them, and delete old entries. A key is what Keys makes of the same value.
CREATE TABLE cache_journal (
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    keys text[] -- null: all
);
CREATE INDEX cache_journal_xact_idx ON cache_journal (xact);

-- Entries below the floor may be gone; what is below the mark will be, ten minutes after it was set.
CREATE TABLE cache_journal_retention (
    floor     xid8 NOT NULL,
    mark      xid8 NOT NULL,
    marked_at timestamptz NOT NULL
);
INSERT INTO cache_journal_retention VALUES ('0', '0', now());

CREATE FUNCTION journal_${entitySnake}() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO cache_journal (keys)
    VALUES (ARRAY[
#foreach($field in $uniques)
        '${entitySnake}:${field.name}:' || ${field.keySqlHead}OLD.${field.column}${field.keySqlTail},
#end
        '${entitySnake}:id:' || OLD.id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION journal_${entitySnake}_truncation() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO cache_journal (keys) VALUES (NULL);
    RETURN NULL;
END
$$;

CREATE TRIGGER journal_change AFTER UPDATE OR DELETE ON "${entityPluralSnake}"
    FOR EACH ROW EXECUTE FUNCTION journal_${entitySnake}();
CREATE TRIGGER journal_truncation AFTER TRUNCATE ON "${entityPluralSnake}"
    FOR EACH STATEMENT EXECUTE FUNCTION journal_${entitySnake}_truncation();
