package dev.brickyard.pkg.cache.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresConfig;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class ReadmeTest {
    @Test
    void readsTheJournalBesideThePool(TestDatabase test) throws Exception {
        var environment = new HashMap<>(test.environment());
        environment.put("DB_POOL_SIZE", "1");
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        var database = new PostgresDatabase(config, new ServiceInfo("test", "test"));
        database.start();
        new TestJournal(database.writer()).create();

        var journal = new CacheJournal(database.unpooled());

        try (var busy = database.writer().open()) {
            assertThat(busy.isValid(1)).isTrue();
            assertThat(journal.since(null).keys()).isEmpty();
        }
        journal.close();
        database.stop();
    }
}
