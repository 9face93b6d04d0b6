-- Ids are compared byte by byte, so that their order is that of creation in every locale.
CREATE TABLE "${entity.table}" (
    ${entity.padded("id")} text COLLATE "C" NOT NULL,
#foreach($field in $entity.fields)
    ${entity.padded($field.column)} $field.sql#if($field.required) NOT NULL#end,
#end
    ${entity.padded("created_at")} timestamptz NOT NULL,
    ${entity.padded("updated_at")} timestamptz NOT NULL,
#if($entity.softDelete())
    ${entity.padded("deleted_at")} timestamptz, -- null: not deleted
#end
    CONSTRAINT "${entity.table}_pkey" PRIMARY KEY (id),
#foreach($constraint in $entity.constraints)
    CONSTRAINT $constraint,
#end
    CONSTRAINT "${entity.table}_id_check" CHECK (length(id) BETWEEN 1 AND 64)
);
#foreach($index in $entity.indexes)
$index;
#end

-- The ids of ${entity.pluralWords} by the requests that created them: a repeated request finds the same one for a day.
CREATE TABLE "${entity.requestTable}" (
    request_id text COLLATE "C" PRIMARY KEY,
    id         text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX ON "${entity.requestTable}" (created_at);
#foreach($field in $entity.foreignKeys)
#if($field.softForeignKey())

-- A row that is marked as deleted counts as absent. The lock waits until a concurrent deletion is committed or rolled back.
CREATE FUNCTION ${entity.table}_${field.name}_check() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM FROM "${field.foreignTable}" WHERE id = NEW.${field.column} AND deleted_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE foreign_key_violation USING
            MESSAGE = 'the ${field.words} does not exist or is deleted',
            TABLE = '${entity.table}',
            CONSTRAINT = '${entity.foreignConstraint($field)}';
    END IF;
    RETURN NULL;
END
$$;

-- What is referred to cannot be marked as deleted.
CREATE FUNCTION ${entity.table}_${field.name}_keep() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM FROM "${entity.table}" WHERE ${field.column} = OLD.id#if($field.refersTo == $entity.name) AND id <> OLD.id#end#if($entity.softDelete()) AND deleted_at IS NULL#end LIMIT 1;
    IF FOUND THEN
        RAISE restrict_violation USING
            MESSAGE = 'the row is the ${field.words} of another one',
            TABLE = '${entity.table}',
            CONSTRAINT = '${entity.foreignConstraint($field)}';
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER ${entity.table}_${field.name}_check AFTER INSERT OR UPDATE OF ${field.column} ON "${entity.table}"
    FOR EACH ROW WHEN (NEW.${field.column} IS NOT NULL) EXECUTE FUNCTION ${entity.table}_${field.name}_check();
CREATE TRIGGER ${entity.table}_${field.name}_keep AFTER UPDATE OF deleted_at ON "${field.foreignTable}"
    FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL)
    EXECUTE FUNCTION ${entity.table}_${field.name}_keep();
#end
#end
#if(!$entity.first)#parse("/META-INF/brickyard/triggers.sql")#end
