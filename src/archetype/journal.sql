-- The keys are the same as in ${entity}Keys.
CREATE FUNCTION journal_${entity.snake}() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO cache_journal (keys)
    VALUES (ARRAY[
#foreach($field in $entity.uniques)
        '${entity.snake}:${field.name}:' || ${field.keySql("OLD")},
#end
        '${entity.snake}:id:' || OLD.id]);
    RETURN NULL;
END
$$;

CREATE FUNCTION journal_${entity.snake}_truncation() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO cache_journal (keys) VALUES (NULL);
    RETURN NULL;
END
$$;

CREATE TRIGGER journal_change AFTER UPDATE OR DELETE ON "${entity.table}"
    FOR EACH ROW EXECUTE FUNCTION journal_${entity.snake}();
CREATE TRIGGER journal_truncation AFTER TRUNCATE ON "${entity.table}"
    FOR EACH STATEMENT EXECUTE FUNCTION journal_${entity.snake}_truncation();
