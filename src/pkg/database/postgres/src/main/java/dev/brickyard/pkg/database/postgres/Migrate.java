package dev.brickyard.pkg.database.postgres;

import java.util.Map;
import java.util.TimeZone;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;

/** A program that only applies the migrations on its class path. A service also applies them at every start. */
public final class Migrate {
    private Migrate() {}

    /**
     * Migrates the database given by the environment; takes no arguments. Exits with 0 on success, 2 if the environment
     * is invalid, 1 on any other failure.
     */
    public static void main(String[] args) throws Exception {
        // as in a service: PostgreSQL may not know this machine's time zone
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try {
            migrate(System.getenv());
        } catch (ConfigException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static void migrate(Map<String, String> environment) throws Exception {
        var config = ConfigLoader.load(Config.class, environment);
        var database = new PostgresDatabase(config.database(), config.service());
        database.start();
        database.stop();
    }

    private record Config(ServiceInfo service, PostgresConfig database) {}
}
