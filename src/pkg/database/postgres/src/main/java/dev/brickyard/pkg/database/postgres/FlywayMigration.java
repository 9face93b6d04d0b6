package dev.brickyard.pkg.database.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** The only class that touches Flyway, so that nothing else loads it. */
final class FlywayMigration {
    private FlywayMigration() {}

    /**
     * Applies what is pending.
     *
     * @param sessions whether the server keeps the sessions of {@code source} apart; a proxy that pools transactions does not
     */
    static void run(ClassLoader loader, String location, DataSource source, boolean sessions) {
        var flyway = Flyway.configure(loader)
                .dataSource(source)
                .locations("classpath:" + location)
                .loggers("slf4j")
                .validateMigrationNaming(true);
        // where it can be, a lock of the session: for one of a transaction CREATE INDEX CONCURRENTLY would wait for
        // ever
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(!sessions);
        flyway.load().migrate();
    }
}
