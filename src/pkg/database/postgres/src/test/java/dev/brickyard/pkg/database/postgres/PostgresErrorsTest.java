package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class PostgresErrorsTest {
    private static final Map<String, String> FIELDS = Map.of(
            "people_email_key",
            "email",
            "people_age_check",
            "age",
            "people_boss_fkey",
            "boss_id",
            "pets_name_key",
            "name",
            "pets_owner_key",
            "owner");
    private static PostgresDatabase database;

    @BeforeAll
    static void start(TestDatabase testDatabase) throws Exception {
        var environment = new HashMap<>(testDatabase.environment());
        environment.put("DB_STATEMENT_TIMEOUT", "2s");
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        database = new PostgresDatabase(config, new ServiceInfo("errors", "test"));
        database.start();
        Sql.execute(database.writer(), """
                CREATE TABLE people (
                    id int PRIMARY KEY,
                    email text NOT NULL UNIQUE,
                    age int CHECK (age >= 0),
                    name varchar(5),
                    boss int CONSTRAINT people_boss_fkey REFERENCES people (id)
                )""");
        Sql.execute(
                database.writer(),
                "INSERT INTO people VALUES (1, 'taken', NULL, NULL, NULL), (3, 'worker', 1, 'Bob', 1)");
        Sql.execute(database.writer(), """
                CREATE TABLE pets (name text, owner int REFERENCES people (id) DEFERRABLE);
                CREATE UNIQUE INDEX pets_name_key ON pets (lower(name COLLATE "C"));
                CREATE UNIQUE INDEX pets_owner_key ON pets (owner) WHERE name <> 'rex';
                INSERT INTO pets VALUES ('rex', 1);
                CREATE FUNCTION missing() RETURNS int LANGUAGE plpgsql AS $$ BEGIN
                    RAISE 'no boss' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'people_boss_fkey';
                END $$;
                CREATE FUNCTION referred() RETURNS int LANGUAGE plpgsql AS $$ BEGIN
                    RAISE 'a boss' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'people_boss_fkey';
                END $$""");
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO people VALUES (2, 'taken')                       | ALREADY_CREATED | email   | email is already in use
            INSERT INTO people VALUES (1, 'new')                         | ALREADY_CREATED |         | already exists
            INSERT INTO people VALUES (2, NULL)                          | BAD_REQUEST     | email   | email must be set
            INSERT INTO people VALUES (2, 'new', -1)                     | BAD_REQUEST     | age     | age violates a constraint
            INSERT INTO people VALUES (2, 'new', 1, 'too long')          | BAD_REQUEST     |         | a value is too long
            INSERT INTO people VALUES (2, 'new', 1, 'fits', 9)           | NOT_FOUND       | boss_id | boss_id not found
            UPDATE people SET boss = 9 WHERE id = 3                      | NOT_FOUND       | boss_id | boss_id not found
            UPDATE people SET id = 9 WHERE id = 1                        | IN_USE          |         | still referred to
            DELETE FROM people WHERE id = 1                              | IN_USE          |         | still referred to
            WITH old AS (DELETE FROM people WHERE id = 1) SELECT 1       | IN_USE          |         | still referred to
            INSERT INTO pets VALUES ('Max', 9)                           | NOT_FOUND       |         | a referenced entity was not found
            INSERT INTO pets VALUES ('REX', 1)                           | ALREADY_CREATED | name    | name is already in use
            INSERT INTO pets VALUES ('Tom', 1), ('Kit', 1)               | ALREADY_CREATED | owner   | owner is already in use
            SELECT missing()                                             | NOT_FOUND       | boss_id | boss_id not found
            SELECT referred()                                            | IN_USE          |         | still referred to
            SELECT 'x'::text::int                                        | BAD_REQUEST     |         | a value is not valid
            SELECT 1e30::text::float8::int                               | BAD_REQUEST     |         | a value is not valid
            SELECT '2020-13-13'::text::date                              | BAD_REQUEST     |         | a value is not valid
            SELECT pg_sleep(30)                                          | INTERNAL        |         | temporarily unavailable, try again
            SELECT pg_terminate_backend(pg_backend_pid())                | INTERNAL        |         | temporarily unavailable, try again
            SELECT * FROM nowhere                                        | INTERNAL        |         | internal error
            SELECT 1/0                                                   | INTERNAL        |         | internal error
            """)
    void saysWhatIsWrong(String sql, ErrorKind kind, String field, String message) {
        var failure = translated(() -> Sql.execute(database.writer(), sql));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.field()).isEqualTo(Optional.ofNullable(field));
        assertThat(failure.publicMessage()).isEqualTo(message);
        assertThat(failure).hasCauseInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSERT INTO pets VALUES ('Kit', 9) | NOT_FOUND
            DELETE FROM people WHERE id = 1    | IN_USE
            """)
    void tellsMissingFromReferredToAtTheCommit(String sql, ErrorKind kind) {
        var failure = translated(() -> {
            try (var connection = database.writer().open()) {
                connection.setAutoCommit(false);
                Sql.execute(connection, "SET CONSTRAINTS ALL DEFERRED");
                Sql.execute(connection, "UPDATE people SET boss = NULL");
                Sql.execute(connection, sql);
                connection.commit();
            }
        });

        assertThat(failure.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Einfügen oder Aktualisieren in Tabelle »a« verletzt Fremdschlüssel-Constraint »fk«                | NOT_FOUND
            Aktualisieren oder Löschen in Tabelle »b« verletzt Fremdschlüssel-Constraint »fk« von Tabelle »a« | IN_USE
            une instruction insert ou update sur la table « a » viole la contrainte de clé étrangère « fk »   | NOT_FOUND
            テーブル"b"の更新または削除は、テーブル"a"の外部キー制約"fk"に違反します                                                         | IN_USE
            """)
    void tellsMissingFromReferredToInAnyLanguage(String message, ErrorKind kind) {
        var details = new ServerErrorMessage("SERROR\0C23503\0M" + message + "\0nfk\0");

        assertThat(PostgresErrors.translate(new PSQLException(details), Map.of())
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void keepsValuesOutOfLogs() {
        var failure = translated(() -> Sql.execute(database.writer(), "INSERT INTO people VALUES (2, 'taken')"));

        assertThat(failure).hasStackTraceContaining("people_email_key");
        assertThat(failure.getCause()).hasMessageNotContaining("taken").hasNoCause();
    }

    @Test
    void asksToTryAgainAfterASerializationFailure() {
        var failure = translated(() -> {
            try (var one = serializable();
                    var other = serializable()) {
                Sql.execute(one, "INSERT INTO people SELECT 100 + count(*), 'one' FROM people");
                Sql.execute(other, "INSERT INTO people SELECT 200 + count(*), 'other' FROM people");
                one.commit();
                other.commit();
            }
        });

        assertThat(failure.kind()).isEqualTo(ErrorKind.OUTDATED);
    }

    @Test
    void asksToTryAgainWhenALockIsTaken() throws Exception {
        try (var holder = database.writer().open()) {
            holder.setAutoCommit(false);
            Sql.execute(holder, "SELECT 1 FROM people WHERE id = 1 FOR UPDATE");

            var failure = translated(
                    () -> Sql.execute(database.writer(), "SELECT 1 FROM people WHERE id = 1 FOR UPDATE NOWAIT"));

            assertThat(failure.kind()).isEqualTo(ErrorKind.OUTDATED);
            holder.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03", "57014", "25006", "25P03"})
    void isTemporaryWhenTheServerIsBusyOrGone(String state) {
        var failure = PostgresErrors.translate(new SQLException("gone", state), FIELDS);

        assertThat(failure)
                .isInstanceOfSatisfying(
                        InternalException.class,
                        error -> assertThat(error.temporary()).isTrue())
                .hasMessage("PostgreSQL " + state + ": gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57P01", "53300", "25006", "57014"})
    void isTemporaryWhenAReadMeetsAConflict(String state) {
        var failure = PostgresErrors.translateRead(
                new SQLException("canceling statement due to conflict with recovery", state));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        InternalException.class,
                        error -> assertThat(error.temporary()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03"})
    void isOutdatedWhenAWriteMeetsAConflict(String state) {
        assertThat(PostgresErrors.translate(new SQLException("conflict", state), FIELDS)
                        .kind())
                .isEqualTo(ErrorKind.OUTDATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"26000", "42P05"})
    void namesTheVariableWhenAProxyLosesPreparedStatements(String state) {
        assertThat(PostgresErrors.translate(new SQLException("prepared statement", state), FIELDS))
                .hasMessageContaining("set DB_POOLER=transaction");
    }

    @Test
    void isTemporaryWhenTheWaitForAConnectionIsInterrupted() {
        var failure = new SQLException("interrupted", new InterruptedException());

        assertThat(PostgresErrors.translate(failure, FIELDS))
                .isInstanceOfSatisfying(
                        InternalException.class,
                        error -> assertThat(error.temporary()).isTrue());
    }

    private static Connection serializable() throws SQLException {
        var connection = database.writer().open();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return connection;
    }

    private static ServiceException translated(ThrowingCallable statement) {
        var failure = catchThrowableOfType(SQLException.class, statement);
        return PostgresErrors.translate(failure, FIELDS);
    }
}
