package ${package}.internal.database.postgres;

import java.util.Map;
import java.util.stream.IntStream;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.Connections;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.database.postgres.Statements;
import ${pkgPackage}.testing.TestDatabase;
#foreach($entity in $service.referred)
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
#end

/** The tables of this service in the database of a test. */
public final class TestTables implements AutoCloseable {
    private final PostgresDatabase database;

    private TestTables(PostgresDatabase database) {
        this.database = database;
    }

    /** Creates the tables. */
    public static TestTables in(TestDatabase test) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, test.environment());
        var database = new PostgresDatabase(config, new ServiceInfo("${service}", "test"));
        database.start();
        return new TestTables(database);
    }

    /** Connections to the database. */
    public Connections connections() {
        return database.writer();
    }

    /** Statements of the test itself. */
    public Statements statements() {
        return new Statements(connections(), Map.of());
    }

    /** Empties the tables of an entity#if(!$service.referred.empty), and creates the rows to which samples of other entities refer#end. */
    public void reset(String table, String requests) {
        var emptied = String.join(", ", table, requests#foreach($entity in $service.referred), "\"${entity.table}\""#end);
        statements().update("TRUNCATE " + emptied + " CASCADE");
#foreach($entity in $service.referred)
        var ${entity.variables} = new Postgres${entity}Store(connections(), connections());
        IntStream.range(0, 10).forEach(n -> ${entity.variables}.create(${entity}Fixtures.referred(n), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(n), #{end}null));
#end
    }

    @Override
    public void close() {
        database.stop();
    }
}
