package dev.brickyard.pkg.cache.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.Connections;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class CacheJournalTest {
    private final Connections database;
    private final TestJournal tables;
    private final CacheJournal journal;

    CacheJournalTest(TestDatabase test) {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        database = new PostgresDatabase(config, new ServiceInfo("test", "test")).unpooled();
        tables = new TestJournal(database);
        journal = new CacheJournal(database);
    }

    @BeforeEach
    void create() throws SQLException {
        tables.create();
        tables.execute("INSERT INTO notes VALUES ('1', 'a'), ('2', NULL)");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void tellsWhatHasChangedSince() throws SQLException {
        var begin = journal.since(null);
        assertThat(begin.complete()).isFalse();

        tables.execute("INSERT INTO notes VALUES ('3', 'c')");
        tables.execute("UPDATE notes SET slug = 'b' WHERE id = '1'");
        tables.execute("DELETE FROM notes WHERE id = '2'");

        var changes = journal.since(begin.position());
        assertThat(changes.complete()).isTrue();
        assertThat(changes.keys()).containsExactlyInAnyOrder("note:id:1", "note:slug:a", "note:id:2");
        assertThat(journal.since(changes.position()).keys()).isEmpty();
        assertThat(journal.since(begin.position()).keys())
                .as("from another process")
                .hasSize(3);
    }

    @Test
    void missesNoTransactionThatCommitsLate() throws SQLException {
        var begin = journal.since(null);
        try (var late = database.open();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("UPDATE notes SET slug = 'late' WHERE id = '1'");
            tables.execute("UPDATE notes SET slug = 'early' WHERE id = '2'");

            var before = journal.since(begin.position());
            assertThat(before.keys()).containsExactly("note:id:2");
            late.commit();

            assertThat(journal.since(before.position()).keys()).containsExactly("note:id:1", "note:slug:a");
        }
    }

    @Test
    void isNotCompleteAfterATruncation() throws SQLException {
        var begin = journal.since(null);

        tables.execute("TRUNCATE notes");

        var changes = journal.since(begin.position());
        assertThat(changes.complete()).isFalse();
        assertThat(journal.since(changes.position()).complete()).isTrue();
    }

    @Test
    void isNotCompleteAfterTooManyChanges() throws SQLException {
        var begin = journal.since(null);

        tables.execute(
                "INSERT INTO cache_journal (keys) SELECT ARRAY['note:id:' || n] FROM generate_series(0, 100000) n");

        var changes = journal.since(begin.position());
        assertThat(changes.complete()).isFalse();
        assertThat(changes.keys()).isEmpty();
    }

    @Test
    void isNotCompleteSinceAPositionOfAnotherServerOrNone() throws SQLException {
        var position = journal.since(null).position();

        assertThat(journal.since("1" + position).complete()).isFalse();
        assertThat(journal.since("nonsense").complete()).isFalse();
        assertThat(journal.since(position).complete()).isTrue();
    }

    @Test
    void deletesWhatIsOldAndSaysThatItIsGone() throws SQLException {
        var early = journal.since(null);
        tables.execute("UPDATE notes SET slug = 'b' WHERE id = '1'");
        var kept = journal.since(early.position());
        assertThat(kept.keys()).isNotEmpty();

        for (var round = 0; round < 2; round++) {
            tables.execute("UPDATE cache_journal_retention SET marked_at = now() - interval '11 minutes'");
            kept = journal.since(kept.position());
            assertThat(kept.complete()).isTrue();
        }

        assertThat(tables.ask("SELECT count(*) FROM cache_journal")).isEqualTo("0");
        assertThat(journal.since(early.position()).complete()).isFalse();
        assertThat(journal.since(kept.position()).complete()).isTrue();
    }

    @Test
    void opensAnotherConnectionAfterAFailure() throws SQLException {
        var begin = journal.since(null);
        tables.execute("DROP TABLE cache_journal");
        assertThatThrownBy(() -> journal.since(begin.position())).isInstanceOf(SQLException.class);

        tables.create();

        assertThat(journal.since(begin.position()).complete()).isTrue();
    }
}
