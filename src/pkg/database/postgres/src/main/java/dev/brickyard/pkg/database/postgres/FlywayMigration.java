package dev.brickyard.pkg.database.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Runs Flyway. No other class uses Flyway, so it is loaded only when needed. */
final class FlywayMigration {
    private FlywayMigration() {}

    /**
     * Applies the pending migrations.
     *
     * @param sessions whether each connection of {@code source} has a server session of its own; false behind a proxy
     *     with transaction pooling
     */
    static void run(ClassLoader loader, String location, DataSource source, boolean sessions) {
        var flyway = Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:" + location)
                .loggers("slf4j")
                .validateMigrationNaming(true);
        // prefers a session lock: CREATE INDEX CONCURRENTLY would wait forever for a lock held by a transaction
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(!sessions);
        flyway.load().migrate();
    }
}
