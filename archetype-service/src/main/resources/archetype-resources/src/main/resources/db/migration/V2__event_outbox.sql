-- Each change adds its event in the same transaction; the service sends it to Kafka and deletes it here.
CREATE TABLE event_outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic      text NOT NULL,
    key        text NOT NULL,
    type       text NOT NULL,
    payload    jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE FUNCTION add_${entitySnake}_event() RETURNS trigger
    LANGUAGE plpgsql
    SET timezone = 'UTC'
AS $$
BEGIN
    INSERT INTO event_outbox (topic, key, type, payload)
    VALUES (
        '${service}.${entitySnake}.v1',
        COALESCE(NEW.id, OLD.id),
        TG_ARGV[0],
        jsonb_build_object(
            'event_id', gen_random_uuid(),
            'type', TG_ARGV[0],
            'occurred_at', clock_timestamp(),
            'before', to_jsonb(OLD),
            'after', to_jsonb(NEW)));
    RETURN NULL;
END
$$;

CREATE TRIGGER add_created_event AFTER INSERT ON "${entityPluralSnake}"
    FOR EACH ROW EXECUTE FUNCTION add_${entitySnake}_event('${entitySnake}.created');
CREATE TRIGGER add_updated_event AFTER UPDATE ON "${entityPluralSnake}"
    FOR EACH ROW EXECUTE FUNCTION add_${entitySnake}_event('${entitySnake}.updated');
CREATE TRIGGER add_deleted_event AFTER DELETE ON "${entityPluralSnake}"
    FOR EACH ROW EXECUTE FUNCTION add_${entitySnake}_event('${entitySnake}.deleted');
