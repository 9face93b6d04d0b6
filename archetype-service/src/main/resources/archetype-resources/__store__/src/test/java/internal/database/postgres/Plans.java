package ${package}.internal.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.Statements;

/** PostgreSQL's plans for the queries of a store. */
final class Plans {
    private static final int ROWS = 100_000;
    private static final int MOST_SORTED = 500;
    // half of the rows: the values of copies depend on each other, which PostgreSQL does not expect
    private static final int MOST_REMOVED = 50_000;
    private static final Pattern SORTED = Pattern.compile("Sort  \\(cost=\\S+ rows=(\\d+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private Plans() {}

    /** Returns connections that explain each query and find nothing. */
    static Connections explaining(Connections connections, Consumer<String> plans) {
        return () -> {
            var connection = connections.open();
            return proxy(Connection.class, (method, arguments) -> method.getName().equals("prepareStatement") ? explaining(connection.prepareStatement("EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF) " + arguments[0]), plans) : method.invoke(connection, arguments));
        };
    }

    private static PreparedStatement explaining(PreparedStatement statement, Consumer<String> plans) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (!method.getName().equals("executeQuery")) {
                return method.invoke(statement, arguments);
            }
            var rows = statement.executeQuery();
            var lines = new StringJoiner("\n");
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            plans.accept(lines.toString());
            return rows;
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> call.make(method, arguments)));
    }

    /** Expects that a list reads its rows from an index, in order, and not most of the others. */
    static void assertReadsAnIndex(String plan) {
        var rule = "a list must not read the whole table, sort more than %d rows or discard more than %d:%n%s".formatted(MOST_SORTED, MOST_REMOVED, plan);
        assertThat(plan.contains("Seq Scan")).as(rule).isFalse();
        assertThat(greatest(SORTED, plan)).as(rule).isLessThanOrEqualTo(MOST_SORTED);
        assertThat(greatest(REMOVED, plan)).as(rule).isLessThanOrEqualTo(MOST_REMOVED);
    }

    private static int greatest(Pattern number, String plan) {
        return number.matcher(plan).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
    }

    /**
     * Copies the ten rows of a table until it has 100,000, of which every hundredth is a copy of the second one. Unique
     * indexes become plain ones; foreign keys and triggers do not apply.
     */
    static void multiply(Statements statements, String table) {
        statements.update("""
                DO $$
                DECLARE
                    found record;
                    definitions text[] := '{}';
                    others text;
                BEGIN
                    ALTER TABLE :table DISABLE TRIGGER USER;
                    FOR found IN
                        SELECT conrelid::regclass AS owner, conname AS name FROM pg_constraint
                        WHERE contype = 'f' AND ':table'::regclass IN (conrelid, confrelid)
                    LOOP
                        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.owner, found.name);
                    END LOOP;
                    FOR found IN
                        SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
                        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE i.indrelid = ':table'::regclass AND NOT i.indisprimary
                    LOOP
                        definitions := definitions || replace(found.definition, 'CREATE UNIQUE', 'CREATE');
                        EXECUTE format('ALTER TABLE :table DROP CONSTRAINT IF EXISTS %I', found.name);
                        EXECUTE format('DROP INDEX IF EXISTS %I', found.name);
                    END LOOP;

                    SELECT string_agg(quote_ident(attname), ', ') INTO others FROM pg_attribute
                    WHERE attrelid = ':table'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'id';
                    -- rows to which samples refer
                    DELETE FROM :table WHERE id LIKE '%0000000000000000000000000_';
                    -- half of the ids are less than those of samples, half are greater
                    EXECUTE 'INSERT INTO :table (id, ' || others || ')
                        SELECT left(id, -26) || CASE WHEN _n % 2 = 0 THEN ''0'' ELSE ''7'' END || lpad(_n::text, 25, ''0''), ' || others || '
                        FROM generate_series(1, :rows) _n
                        JOIN (SELECT row_number() OVER (ORDER BY id) AS _place, * FROM :table) _sample
                        ON _place = CASE WHEN _n % 100 = 0 THEN 2 WHEN _n % 9 = 0 THEN 1 ELSE 2 + _n % 9 END';

                    FOR place IN 1..cardinality(definitions) LOOP
                        EXECUTE definitions[place];
                    END LOOP;
                END $$
                """.replace(":table", table).replace(":rows", Integer.toString(ROWS)));
        statements.update("ANALYZE " + table);
    }

    /** A call of a method of JDBC. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object make(Method method, Object[] arguments) throws Exception;
    }
}
