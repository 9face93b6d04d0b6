-- Ids are compared byte by byte, so that their order is that of creation whatever the database's locale.
CREATE TABLE "${entityPluralSnake}" (
    $columnFormat.format($columnFormat, "id") text COLLATE "C" NOT NULL,
#foreach($field in $fields)
#set($column = $columnFormat.format($columnFormat, $field.column))
#foreach($each in $field.ifRequired)
    $column $field.sql NOT NULL,
#end
#foreach($each in $field.ifOptional)
    $column $field.sql,
#end
#end
    $columnFormat.format($columnFormat, "created_at") timestamptz NOT NULL,
    $columnFormat.format($columnFormat, "updated_at") timestamptz NOT NULL,
    CONSTRAINT "${entityPluralSnake}_pkey" PRIMARY KEY (id),
#foreach($field in $uniques)
    CONSTRAINT "${entityPluralSnake}_${field.name}_key" UNIQUE ($field.column),
#end
#foreach($field in $strings)
    CONSTRAINT "${entityPluralSnake}_${field.name}_check" CHECK (length($field.column) BETWEEN $field.min AND $field.max),
#end
    CONSTRAINT "${entityPluralSnake}_id_check" CHECK (length(id) BETWEEN 1 AND 64)
);
