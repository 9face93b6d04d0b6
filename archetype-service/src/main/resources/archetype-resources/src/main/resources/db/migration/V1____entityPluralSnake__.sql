-- Ids are compared byte by byte, so that their order is that of creation whatever the database's locale.
CREATE TABLE "${entityPluralSnake}" (
    id         text COLLATE "C" NOT NULL,
    username   text NOT NULL,
    email      text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT "${entityPluralSnake}_pkey" PRIMARY KEY (id),
    CONSTRAINT "${entityPluralSnake}_username_key" UNIQUE (username),
    CONSTRAINT "${entityPluralSnake}_email_key" UNIQUE (email),
    CONSTRAINT "${entityPluralSnake}_id_check" CHECK (length(id) BETWEEN 1 AND 64),
    CONSTRAINT "${entityPluralSnake}_username_check" CHECK (length(username) BETWEEN 1 AND 64),
    CONSTRAINT "${entityPluralSnake}_email_check" CHECK (length(email) BETWEEN 3 AND 254)
);
