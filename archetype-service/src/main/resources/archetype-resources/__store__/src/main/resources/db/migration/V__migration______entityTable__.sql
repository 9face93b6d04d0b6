-- Ids are compared byte by byte, so that their order is that of creation in every locale.
CREATE TABLE "${entity.table}" (
    ${entity.padded("id")} text COLLATE "C" NOT NULL,
#foreach($field in $entity.fields)
    ${entity.padded($field.column)} $field.sql#if($field.required) NOT NULL#end,
#end
    ${entity.padded("created_at")} timestamptz NOT NULL,
    ${entity.padded("updated_at")} timestamptz NOT NULL,
    CONSTRAINT "${entity.table}_pkey" PRIMARY KEY (id),
#foreach($constraint in $entity.constraints)
    CONSTRAINT $constraint,
#end
    CONSTRAINT "${entity.table}_id_check" CHECK (length(id) BETWEEN 1 AND 64)
);
#if(!$entity.first)#parse("/META-INF/brickyard/triggers.sql")#end
