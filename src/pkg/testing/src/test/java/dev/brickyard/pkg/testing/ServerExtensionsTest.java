package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({PostgresExtension.class, RedisExtension.class})
class ServerExtensionsTest {
    private final TestDatabase database;
    private final TestRedis redis;

    ServerExtensionsTest(TestDatabase database, TestRedis redis) {
        this.database = database;
        this.redis = redis;
    }

    @Test
    void giveTheSameServersToTheWholeClass(TestDatabase sameDatabase, TestRedis sameRedis) {
        assertThat(sameDatabase).isEqualTo(database);
        assertThat(sameRedis).isEqualTo(redis);
        assertThat(redis.environment()).containsKeys("CACHE_HOST", "CACHE_PORT");
    }

    @Nested
    class InANestedClass {
        @Test
        void giveTheSameServers(TestDatabase sameDatabase, TestRedis sameRedis) {
            assertThat(sameDatabase).isEqualTo(database);
            assertThat(sameRedis).isEqualTo(redis);
        }
    }

    @Test
    void nameTheDatabase() {
        assertThat(database.environment()).containsEntry("DB_NAME", database.name());
    }
}
