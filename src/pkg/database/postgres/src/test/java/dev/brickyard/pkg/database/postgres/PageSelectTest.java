package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.constants.Position;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class PageSelectTest {
    private Statements statements;

    private record Bill(String id, LocalDate due) {}

    @BeforeEach
    void create(TestDatabase database) {
        var source = PostgresSource.unlimited(ConfigLoader.load(PostgresConfig.class, database.environment()), "test");
        statements = new Statements(source::getConnection, Map.of());
        statements.update("DROP TABLE IF EXISTS bills");
        statements.update("CREATE TABLE bills (id text COLLATE \"C\" PRIMARY KEY, room text, due date)");
        statements.update("INSERT INTO bills VALUES ('a', 'x', '2026-01-03'), ('b', 'y', '2026-01-02'),"
                + " ('c', 'x', '2026-01-01'), ('d', 'x', '2026-01-03'), ('e', 'y', NULL)");
    }

    @ParameterizedTest
    @CsvSource({"1, false, abcde", "2, false, abcde", "5, false, abcde", "2, true, edcba"})
    void listsAllById(int size, boolean descending, String ids) {
        assertThat(all(select -> select, false, size, descending)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"1, false, acd", "2, true, dca"})
    void listsOnlyRowsWithAValue(int size, boolean descending, String ids) {
        assertThat(all(select -> select.equal("room", "x"), false, size, descending))
                .isEqualTo(ids);
    }

    @Test
    void listsOnlyRowsThatMeetACondition() {
        assertThat(all(select -> select.where("due IS NULL").equal("room", "y"), false, 2, false))
                .isEqualTo("e");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, , 1, false, cbad",
        "2026-01-01, , 3, true, dabc",
        "2026-01-02, , 1, false, bad",
        ", 2026-01-03, 1, true, bc",
        "2026-01-02, 2026-01-03, 1, false, b"
    })
    void sortsByTheRange(
            @Nullable LocalDate from, @Nullable LocalDate until, int size, boolean descending, String ids) {
        assertThat(all(select -> select.range("due", from, until), true, size, descending))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"1, false, cad", "2, true, dac"})
    void combinesValuesAndARange(int size, boolean descending, String ids) {
        var from = LocalDate.of(2026, 1, 1);

        assertThat(all(select -> select.equal("room", "x").range("due", from, null), true, size, descending))
                .isEqualTo(ids);
    }

    @Test
    void ignoresAbsentConditions() {
        assertThat(all(select -> select.equal("room", null).range("due", null, null), false, 3, false))
                .isEqualTo("abcde");
    }

    /** Returns the ids of all pages. */
    private String all(Function<PageSelect, PageSelect> conditions, boolean byDue, int size, boolean descending) {
        var ids = new StringBuilder();
        var after = Position.FIRST;
        List<Bill> page;
        do {
            page = conditions
                    .apply(new PageSelect("SELECT id, due FROM bills"))
                    .read(
                            statements,
                            row -> new Bill(row.getString("id"), row.getObject("due", LocalDate.class)),
                            after,
                            descending,
                            size);
            for (var bill : page) {
                ids.append(bill.id());
                after = new Position(byDue ? bill.due() : null, bill.id());
            }
        } while (page.size() == size);
        return ids.toString();
    }
}
