package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Env;

/** The test in the README. */
@ExtendWith(ServersExtension.class)
class NoteServiceTest {
    record ServiceConfig(
            @Env("DB_HOST_WRITER") String database,
            @Env("CACHE_HOST") String cache) {}

    @Test
    void findsItsServers(TestServers servers) {
        var config = ConfigLoader.load(ServiceConfig.class, servers.environmentFor(ServiceConfig.class));

        assertThat(config.database()).isEqualTo("127.0.0.1");
        assertThat(config.cache()).isEqualTo("127.0.0.1");
    }
}
