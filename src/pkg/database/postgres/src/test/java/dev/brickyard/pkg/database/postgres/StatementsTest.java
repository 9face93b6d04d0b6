package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.testing.Concurrently;
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
    void repeatsATransactionThatMetAConflict() {
        insert("a", 1, TIME, null);
        insert("b", 2, TIME, null);
        var attempts = new AtomicInteger();

        // each moves its own note to the sum of both: after one another, but not side by side
        statements.inSerializableTransaction(one -> {
            var sum = sum(one);
            if (attempts.incrementAndGet() == 1) {
                statements.inSerializableTransaction(other -> resize(other, "b", sum(other)));
            }
            return resize(one, "a", sum);
        });

        assertThat(attempts).hasValue(2);
        assertThat(sizes(statements)).containsExactly(3L, 4L);
    }

    @Test
    void allowsWriteSkewUnlessSerializable() {
        insert("a", 1, TIME, null);
        insert("b", 2, TIME, null);

        statements.inTransaction(one -> {
            var sum = sum(one);
            statements.inTransaction(other -> resize(other, "b", sum(other)));
            return resize(one, "a", sum);
        });

        assertThat(sizes(statements)).containsExactly(3L, 3L);
    }

    @Test
    void givesUpWhenEachRepetitionMeetsAConflict() {
        insert("a", 1, TIME, null);
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> statements.inSerializableTransaction(one -> {
                    attempts.incrementAndGet();
                    var sum = sum(one);
                    statements.inSerializableTransaction(other -> resize(other, "a", sum(other) + 1));
                    return resize(one, "a", sum);
                }))
                .isInstanceOf(OutdatedException.class);

        assertThat(attempts).hasValue(4);
        assertThat(sizes(statements)).containsExactly(5L);
    }

    @Test
    void repeatsATransactionWhoseReadMeetsAConflict() {
        statements.update("CREATE OR REPLACE FUNCTION conflict() RETURNS int LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$");
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> statements.inTransaction(transaction -> {
                    attempts.incrementAndGet();
                    return transaction.query("SELECT conflict()", row -> row.getInt(1));
                }))
                .isInstanceOf(OutdatedException.class);

        assertThat(attempts).hasValue(4);
    }

    @Test
    void repeatsTheVictimOfADeadlock() throws Exception {
        insert("a", 0, TIME, null);
        insert("b", 0, TIME, null);
        var locked = new CyclicBarrier(2);
        var attempts = new AtomicInteger();

        Concurrently.call(
                2,
                caller -> statements.inTransaction(transaction -> {
                    transaction.update("SET LOCAL deadlock_timeout = 10");
                    transaction.update("UPDATE notes SET size = size + 1 WHERE id = ?", caller == 0 ? "a" : "b");
                    if (attempts.incrementAndGet() <= 2) {
                        await(locked);
                    }
                    return transaction.update("UPDATE notes SET size = size + 1 WHERE id = ?", caller == 0 ? "b" : "a");
                }));

        assertThat(attempts).hasValue(3);
        assertThat(sizes(statements)).containsExactly(2L, 2L);
    }

    @Test
    void doesNotRepeatATransactionThatFailsOtherwise() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> statements.inTransaction(transaction -> {
                    attempts.incrementAndGet();
                    throw new OutdatedException("another version");
                }))
                .hasMessage("another version");

        assertThat(attempts).hasValue(1);
    }

    @Test
    void doesNotRepeatATransactionOfAnInterruptedThread() {
        insert("a", 1, TIME, null);
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> statements.inSerializableTransaction(one -> {
                    attempts.incrementAndGet();
                    var sum = sum(one);
                    statements.inSerializableTransaction(other -> resize(other, "a", sum(other) + 1));
                    Thread.currentThread().interrupt();
                    return resize(one, "a", sum);
                }))
                .isInstanceOf(OutdatedException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void changesTheIsolationLevelOfOneTransactionOnly(TestDatabase test) throws Exception {
        var environment = new HashMap<>(test.environment());
        environment.put("DB_POOL_SIZE", "1");
        var database = new PostgresDatabase(
                ConfigLoader.load(PostgresConfig.class, environment), new ServiceInfo("statements", "test"));
        database.start();
        var pooled = new Statements(database.writer(), Map.of());

        assertThat(pooled.inSerializableTransaction(StatementsTest::isolation)).isEqualTo("serializable");
        assertThat(isolation(pooled)).isEqualTo("read committed");
        assertThat(pooled.inTransaction(StatementsTest::isolation)).isEqualTo("read committed");
        database.stop();
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

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String isolation(Statements transaction) {
        return transaction
                .query("SHOW transaction_isolation", row -> row.getString(1))
                .get(0);
    }

    private static long sum(Statements statements) {
        return sizes(statements).stream().mapToLong(size -> size).sum();
    }

    private static int resize(Statements statements, String id, long size) {
        return statements.update("UPDATE notes SET size = ? WHERE id = ?", size, id);
    }

    private static List<Long> sizes(Statements statements) {
        return statements.query("SELECT size FROM notes ORDER BY size", row -> row.getLong("size"));
    }

    private void insert(String id, long size, Instant written, @Nullable Instant read) {
        statements.update("INSERT INTO notes VALUES (?, ?, ?, ?)", id, size, written, read);
    }
}
