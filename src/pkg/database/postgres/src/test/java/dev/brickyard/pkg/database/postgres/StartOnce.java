package dev.brickyard.pkg.database.postgres;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;

/** Starts and stops the database in a separate JVM. */
final class StartOnce {
    private StartOnce() {}

    public static void main(String[] arguments) throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class);
        var began = System.nanoTime();
        var database = new PostgresDatabase(config, new ServiceInfo("start-once", "test"));
        database.start();
        var answer = Sql.number(database.writer(), "SELECT count(*) FROM items");
        System.out.println("started in " + (System.nanoTime() - began) / 1_000_000 + " ms, items: " + answer);
        database.stop();
    }
}
