package dev.brickyard.pkg.database.postgres;

import java.util.Map;
import java.util.TimeZone;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;

/** A program that applies the migrations on its class path and exits; a service does so by itself whenever it starts. */
public final class Migrate {
    private Migrate() {}

    /** Takes no arguments: the environment names the database. Exits with 0, with 2 if the environment is invalid, else with 1. */
    public static void main(String[] args) throws Exception {
        // as a service does: the server may not know the zone of this machine
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
