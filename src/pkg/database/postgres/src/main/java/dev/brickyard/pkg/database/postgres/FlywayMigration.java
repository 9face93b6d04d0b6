package dev.brickyard.pkg.database.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** The only class that touches Flyway, so that nothing else loads it. */
final class FlywayMigration {
    private FlywayMigration() {}

    static void run(ClassLoader loader, String location, DataSource source) {
        var flyway = Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:" + location)
                .loggers("slf4j")
                .validateMigrationNaming(true);
        // a lock of the session, not of a transaction, for which CREATE INDEX CONCURRENTLY would wait for ever
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        flyway.load().migrate();
    }
}
