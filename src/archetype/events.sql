-- The columns that events contain, as in ${entity}Event of contracts: decimals and 64-bit integers are strings. Columns of
-- later migrations are not included.
CREATE FUNCTION ${entity.snake}_in_event(entity "${entity.table}") RETURNS jsonb
    LANGUAGE sql STABLE STRICT
AS $$
    SELECT to_jsonb(state)
    FROM (
        SELECT
            entity.id,
#foreach($field in $entity.published)
            $field.inJson("entity"),
#end
            entity.created_at,
            entity.updated_at) AS state
$$;

-- The id is the sequence number of the event. A change waits for earlier changes of the row, so it has a higher number.
CREATE FUNCTION add_${entity.snake}_event() RETURNS trigger
    LANGUAGE plpgsql
    SET timezone = 'UTC'
AS $$
DECLARE
    sequence bigint := nextval(pg_get_serial_sequence('event_outbox', 'id'));
BEGIN
    INSERT INTO event_outbox (id, topic, key, type, payload)
    VALUES (
        sequence,
        '${service}.${entity.snake}.v1',
        COALESCE(NEW.id, OLD.id),
        TG_ARGV[0],
        jsonb_build_object(
            'event_id', gen_random_uuid(),
            'sequence', sequence::text,
            'type', TG_ARGV[0],
            'occurred_at', clock_timestamp(),
            'before', ${entity.snake}_in_event(OLD),
            'after', #if($entity.softDelete())CASE WHEN NEW.deleted_at IS NULL THEN ${entity.snake}_in_event(NEW) END#else${entity.snake}_in_event(NEW)#end));
    RETURN NULL;
END
$$;

CREATE TRIGGER add_created_event AFTER INSERT ON "${entity.table}"
    FOR EACH ROW EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.created');
#if($entity.softDelete())
CREATE TRIGGER add_updated_event AFTER UPDATE ON "${entity.table}"
    FOR EACH ROW WHEN (NEW.deleted_at IS NULL) EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.updated');
CREATE TRIGGER add_deleted_event AFTER UPDATE OF deleted_at ON "${entity.table}"
    FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL)
    EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.deleted');
-- a row that is marked as deleted already has its event
CREATE TRIGGER add_removed_event AFTER DELETE ON "${entity.table}"
    FOR EACH ROW WHEN (OLD.deleted_at IS NULL) EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.deleted');
#else
CREATE TRIGGER add_updated_event AFTER UPDATE ON "${entity.table}"
    FOR EACH ROW EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.updated');
CREATE TRIGGER add_deleted_event AFTER DELETE ON "${entity.table}"
    FOR EACH ROW EXECUTE FUNCTION add_${entity.snake}_event('${entity.snake}.deleted');
#end
