package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class StatementsTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.123456Z");

    private Statements statements;

    private record Note(
            String id, long size, Instant written, @Nullable Instant read) {
        static Note of(ResultSet row) throws SQLException {
            return new Note(
                    row.getString("id"),
                    row.getLong("size"),
                    Timestamps.read(row, "written"),
                    Timestamps.readNullable(row, "read"));
        }
    }

    @BeforeEach
    void create(TestDatabase database) {
        var source = PostgresSource.unlimited(ConfigLoader.load(PostgresConfig.class, database.environment()), "test");
        statements = new Statements(source::getConnection, Map.of("notes_pkey", "id"));
        statements.update("DROP TABLE IF EXISTS notes");
        statements.update(
                "CREATE TABLE notes (id text PRIMARY KEY, size bigint, written timestamptz, read timestamptz)");
    }

    @Test
    void readsWhatWasWritten() {
        insert("a", 1, TIME, null);
        insert("b", 1L << 40, TIME, TIME.plusSeconds(1));

        assertThat(statements.query("SELECT * FROM notes ORDER BY id DESC", Note::of))
                .containsExactly(
                        new Note("b", 1L << 40, TIME, TIME.plusSeconds(1)), //
                        new Note("a", 1, TIME, null));
    }

    @Test
    void asksToTryAReadAgainThatMetAConflict() {
        statements.update("CREATE OR REPLACE FUNCTION conflict() RETURNS int LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'conflict with recovery' USING ERRCODE = '40001'; END $$");

        assertThatThrownBy(() -> statements.query("\nselect conflict()", row -> row.getInt(1)))
                .isInstanceOfSatisfying(
                        InternalException.class,
                        failure -> assertThat(failure.temporary()).isTrue());
        insert("a", 1, TIME, null);
        assertThatThrownBy(() -> statements.query("UPDATE notes SET size = conflict() RETURNING id", row -> row))
                .isInstanceOf(OutdatedException.class);
    }

    @Test
    void countsWhatChanged() {
        insert("a", 1, TIME, null);
        insert("b", 2, TIME, null);

        assertThat(statements.update("UPDATE notes SET size = size + ?", 1)).isEqualTo(2);
        assertThat(statements.update("DELETE FROM notes WHERE id = ?", "c")).isZero();
    }

    @Test
    void commitsATransactionAsAWhole() {
        var size = statements.inTransaction(transaction -> {
            transaction.update("INSERT INTO notes VALUES (?, ?)", "a", 1);
            transaction.update("INSERT INTO notes VALUES (?, ?)", "b", 2);
            assertThat(sizes(statements)).isEmpty();
            return sizes(transaction).size();
        });

        assertThat(size).isEqualTo(2);
        assertThat(sizes(statements)).containsExactly(1L, 2L);
    }

    @Test
    void rollsBackATransactionThatFails() {
        assertThatThrownBy(() -> statements.inTransaction(transaction -> {
                    transaction.update("INSERT INTO notes VALUES (?, ?)", "a", 1);
                    return transaction.update("INSERT INTO notes VALUES (?, ?)", "a", 2);
                }))
                .asInstanceOf(type(AlreadyCreatedException.class))
                .satisfies(e -> assertThat(e.field()).contains("id"));

        assertThat(sizes(statements)).isEmpty();
    }

    @Test
    void convertsTheFailureOfACommit() {
        statements.update("ALTER TABLE notes ADD UNIQUE (size) DEFERRABLE INITIALLY DEFERRED");

        assertThatThrownBy(() -> statements.inTransaction(transaction -> {
                    transaction.update("INSERT INTO notes VALUES (?, ?)", "a", 1);
                    return transaction.update("INSERT INTO notes VALUES (?, ?)", "b", 1);
                }))
                .isInstanceOf(AlreadyCreatedException.class);

        assertThat(sizes(statements)).isEmpty();
    }

    @Test
    void takesParametersForValuesAndNothingElse() {
        insert("'; DROP TABLE notes; --", 1, TIME, null);

        assertThat(statements.query("SELECT * FROM notes WHERE id = ?", Note::of, "'; DROP TABLE notes; --"))
                .hasSize(1);
    }

    @Test
    void namesTheFieldOfAConstraint() {
        insert("a", 1, TIME, null);

        assertThatThrownBy(() -> insert("a", 2, TIME, null))
                .asInstanceOf(type(AlreadyCreatedException.class))
                .satisfies(e -> assertThat(e.field()).contains("id"));
    }

    @Test
    void failsInTheSharedVocabulary() {
        assertThatThrownBy(() -> statements.query("SELECT nonsense", Note::of)).isInstanceOf(InternalException.class);
    }

    private static List<Long> sizes(Statements statements) {
        return statements.query("SELECT size FROM notes ORDER BY size", row -> row.getLong("size"));
    }

    private void insert(String id, long size, Instant written, @Nullable Instant read) {
        statements.update("INSERT INTO notes VALUES (?, ?, ?, ?)", id, size, written, read);
    }
}
