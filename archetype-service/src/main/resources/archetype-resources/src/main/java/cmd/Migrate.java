package ${package}.cmd;

import java.util.Map;

import ${pkgPackage}.config.ConfigException;
import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.config.ServiceInfo;
import ${pkgPackage}.database.postgres.PostgresConfig;
import ${pkgPackage}.database.postgres.PostgresDatabase;

/** Brings the database up to date and exits: what the service does by itself whenever it starts. */
public final class Migrate {
    private Migrate() {}

    /** Takes no arguments: the environment names the database. Exits with 0, 2 if the environment is malformed, else 1. */
    public static void main(String[] args) throws Exception {
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
