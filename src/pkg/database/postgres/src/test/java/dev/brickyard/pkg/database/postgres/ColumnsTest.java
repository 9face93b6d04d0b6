package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class ColumnsTest {
    /** More executions than the driver needs to prepare a statement on the server, which changes the wire format. */
    private static final int EXECUTIONS = 12;

    private static final Row ROW = new Row(
            new BigDecimal("12.50"),
            LocalDate.parse("2024-02-29"),
            new UUID(1, 2),
            true,
            Bytes.of(new byte[] {0, -1, '\\', '\''}),
            json("a", 1.5, "ü\"\\\n👩‍🚀", null, "list", Arrays.asList(-0.1, null, "x", true, Map.of(), List.of())),
            List.of("", "NULL", "null", "a,b", "{}", "\"", "\\", " ", "ü'"),
            State.LONG);
    private static final Row EMPTY = new Row(null, null, null, null, null, null, List.of(), null);

    private final TimeZone timeZone = TimeZone.getDefault();
    private Statements statements;

    private enum State {
        SHORT,
        LONG
    }

    private record Row(
            @Nullable BigDecimal sum,
            @Nullable LocalDate day,
            @Nullable UUID link,
            @Nullable Boolean kept,
            @Nullable Bytes content,
            @Nullable Map<String, @Nullable Object> details,
            List<String> tags,
            @Nullable State state) {
        static Row of(ResultSet row) throws SQLException {
            var state = row.getString("state");
            return new Row(
                    row.getBigDecimal("sum"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("link", UUID.class),
                    row.getObject("kept", Boolean.class),
                    Columns.bytesOrNull(row, "content"),
                    Columns.jsonOrNull(row, "details"),
                    Columns.list(row, "tags", String.class),
                    state == null ? null : State.valueOf(state));
        }
    }

    @BeforeEach
    void create(TestDatabase database) {
        var connection =
                PostgresSource.unlimited(ConfigLoader.load(PostgresConfig.class, database.environment()), "test");
        statements = new Statements(connection::getConnection, Map.of());
        statements.update("DROP TABLE IF EXISTS rows");
        statements.update("""
                CREATE TABLE rows (
                    id int PRIMARY KEY, sum numeric(28, 2), day date, link uuid, kept boolean, content bytea, details jsonb,
                    tags text[], state text)""");
    }

    @AfterEach
    void restoreTimeZone() {
        TimeZone.setDefault(timeZone);
    }

    @Test
    void readsWhatWasWritten() {
        insert(1, ROW);

        assertThat(rows()).containsExactly(ROW);
    }

    @Test
    void readsTheSameFromStatementsPreparedOnTheServer() {
        statements.inTransaction(transaction -> {
            for (var id = 1; id <= EXECUTIONS; id++) {
                var row = id % 2 == 0 ? ROW : EMPTY;
                insert(transaction, id, row);
                assertThat(transaction.query("SELECT * FROM rows WHERE id = ?", Row::of, id))
                        .containsExactly(row);
            }
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "0.10", "10000.00", "-99999999999999999999999999.99"})
    void keepsTheScaleOfDecimals(BigDecimal decimal) {
        statements.inTransaction(transaction -> {
            for (var execution = 0; execution < EXECUTIONS; execution++) {
                assertThat(transaction.query(
                                "SELECT ?::numeric(28, 2) AS sum", row -> row.getBigDecimal("sum"), decimal))
                        .containsExactly(decimal);
            }
            return null;
        });
    }

    @Test
    void keepsNull() {
        insert(1, EMPTY);

        assertThat(rows()).containsExactly(EMPTY);
    }

    @Test
    void replacesValuesByNull() {
        insert(1, ROW);

        var changed = statements.query(
                """
                UPDATE rows SET sum = CASE WHEN ? THEN ? ELSE sum END, day = ?::date, link = COALESCE(?, link),
                    kept = ?::boolean, content = ?, details = CASE WHEN ? THEN ? ELSE details END, tags = ?
                WHERE (?::numeric IS NULL OR sum = ?) RETURNING *""",
                Row::of,
                true,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                SqlArray.of("text", List.of()),
                null,
                null);

        assertThat(changed).containsExactly(new Row(null, null, ROW.link(), null, null, null, List.of(), State.LONG));
    }

    @Test
    void findsByEachType() {
        insert(1, ROW);
        insert(2, EMPTY);

        assertThat(statements.query("""
                        SELECT * FROM rows WHERE sum = ? AND day = ? AND link = ? AND kept = ? AND content = ? AND details = ?
                            AND tags = ? AND state = ?""", Row::of, parameters(ROW))).containsExactly(ROW);
        assertThat(statements.query(
                        "SELECT id FROM rows WHERE id = ANY (?)",
                        row -> row.getInt("id"),
                        SqlArray.of("int4", List.of(2, 3))))
                .containsExactly(2);
    }

    static List<Arguments> lists() {
        return List.of(
                Arguments.of("text", String.class, List.of("b", "a", "")),
                Arguments.of("boolean", Boolean.class, List.of(true, false)),
                Arguments.of("integer", Integer.class, List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE)),
                Arguments.of("bigint", Long.class, List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE)),
                Arguments.of(
                        "double precision", Double.class, List.of(0.1 + 0.2, Double.MIN_VALUE, -1e300, Double.NaN)),
                Arguments.of("numeric", BigDecimal.class, decimals("1.10", "-0.01", "12345678901234567890.00", "0")),
                Arguments.of("date", LocalDate.class, days("0001-01-01", "1582-10-10", "2026-03-29", "9999-12-31")),
                Arguments.of(
                        "timestamptz",
                        Instant.class,
                        times("0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z")),
                Arguments.of("uuid", UUID.class, List.of(new UUID(-1, 2), new UUID(0, 0))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    <T> void readsListsInEveryTimeZone(String type, Class<T> element, List<T> list) {
        for (var zone : List.of("UTC", "America/St_Johns", "Pacific/Apia")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            statements.inTransaction(transaction -> {
                for (var execution = 0; execution < EXECUTIONS; execution++) {
                    assertThat(readList(transaction, type, element, list)).isEqualTo(list);
                    assertThat(readList(transaction, type, element, List.of())).isEmpty();
                }
                return null;
            });
        }
    }

    @Test
    void writesListsOfBytes() {
        var found = statements.query(
                "SELECT array_length(?, 1), (?)[2] AS content",
                row -> Columns.bytes(row, "content"),
                SqlArray.of("bytea", List.of(Bytes.of(new byte[] {1}))),
                SqlArray.of("bytea", List.of(Bytes.of(new byte[0]), Bytes.of(new byte[] {0, -1, '"'}))));

        assertThat(found).containsExactly(Bytes.of(new byte[] {0, -1, '"'}));
    }

    @Test
    void returnsUnmodifiableValues() {
        insert(1, ROW);
        var tags = rows().get(0).tags();
        var details = statements
                .query("SELECT details FROM rows", row -> Columns.json(row, "details"))
                .get(0);

        assertThat(tags).isUnmodifiable();
        assertThat(details).isUnmodifiable();
        assertThat(details.get("list")).asInstanceOf(LIST).isUnmodifiable();
    }

    @Test
    void readsNumbersOfJsonAsDoubles() {
        var decimal = new BigDecimal("2.50");

        assertThat(writtenAndRead(json("int", 1, "long", 1L << 53, "decimal", decimal)))
                .isEqualTo(json("int", 1.0, "long", 0x1p53, "decimal", 2.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e64, 1e-64, -Double.MAX_VALUE, Double.MIN_VALUE, 0.1 + 0.2})
    void keepsEveryNumberOfJson(double number) {
        assertThat(writtenAndRead(json("list", List.of(number), "number", number)))
                .isEqualTo(json("list", List.of(number), "number", number));
    }

    @Test
    void keepsEveryCharacterOfJson() {
        for (var first = 1; first < Character.MIN_SURROGATE; first += 100) {
            var text = IntStream.range(first, Math.min(first + 100, Character.MIN_SURROGATE))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(writtenAndRead(json(text, text))).isEqualTo(json(text, text));
        }
    }

    @Test
    void refusesValuesThatJsonDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlJson.of(Map.of("time", Instant.EPOCH)))
                .withMessage("not a JSON value: class java.time.Instant");
        assertThatIllegalArgumentException().isThrownBy(() -> SqlJson.of(Map.of("number", Double.NaN)));
    }

    @Test
    void refusesToReadOtherJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> statements.query("SELECT '[{}]'::jsonb AS details", row -> Columns.json(row, "details")))
                .withMessage("not a JSON object");
    }

    @Test
    void refusesTextThatPostgresCannotStoreInJson() {
        assertThatThrownBy(() -> statements.query("SELECT ?::jsonb", row -> row, SqlJson.of(Map.of("text", "\0"))))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("a value is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "json"})
    void namesAColumnThatMustNotBeNull(String column) {
        assertThatThrownBy(() -> statements.query(
                        "SELECT NULL::bytea AS bytes, NULL::jsonb AS json",
                        row -> column.equals("json") ? Columns.json(row, column) : Columns.bytes(row, column)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(column);
    }

    private Map<String, @Nullable Object> writtenAndRead(Map<String, @Nullable Object> details) {
        return statements
                .query("SELECT ?::jsonb AS details", row -> Columns.json(row, "details"), SqlJson.of(details))
                .get(0);
    }

    private static <T> List<T> readList(Statements statements, String type, Class<T> element, List<T> list) {
        var read = statements.query(
                "SELECT ?::" + type + "[] AS list", row -> Columns.list(row, "list", element), SqlArray.of(type, list));
        return read.get(0);
    }

    private void insert(int id, Row row) {
        insert(statements, id, row);
    }

    private static void insert(Statements statements, int id, Row row) {
        var parameters =
                Stream.concat(Stream.of(id), Stream.of(parameters(row))).toArray();
        statements.update("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", parameters);
    }

    private static @Nullable Object[] parameters(Row row) {
        return new @Nullable Object[] {
            row.sum(),
            row.day(),
            row.link(),
            row.kept(),
            row.content(),
            SqlJson.of(row.details()),
            SqlArray.of("text", row.tags()),
            row.state()
        };
    }

    private List<Row> rows() {
        return statements.query("SELECT * FROM rows ORDER BY id", Row::of);
    }

    private static Map<String, @Nullable Object> json(@Nullable Object... namesAndValues) {
        var members = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static List<LocalDate> days(String... texts) {
        return Stream.of(texts).map(LocalDate::parse).toList();
    }

    private static List<Instant> times(String... texts) {
        return Stream.of(texts).map(Instant::parse).toList();
    }
}
