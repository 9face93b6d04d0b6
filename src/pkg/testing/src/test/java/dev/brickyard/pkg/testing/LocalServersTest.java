package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.Env;

@ExtendWith(ServersExtension.class)
class LocalServersTest {
    private record Cached(@Env("CACHE_HOST") String host) {}

    private record Stored(@Env("DB_HOST_WRITER") String host) {}

    private record Both(Cached cache, Stored database) {}

    private record Plain(@Env("SERVICE_NAME") String name) {}

    @Test
    void startsWhatTheConfigAsksFor() {
        try (var servers = LocalServers.startFor(Cached.class)) {
            assertThat(servers.environment()).containsOnlyKeys("CACHE_HOST", "CACHE_PORT", "CACHE_TIMEOUT");
            assertThat(servers.get(LocalRedis.class).environment()).isEqualTo(servers.environment());
            assertThatIllegalArgumentException().isThrownBy(() -> servers.get(LocalPostgres.class));
        }
    }

    @Test
    void startsNothingForAConfigThatAsksForNothing() {
        try (var servers = LocalServers.startFor(Plain.class)) {
            assertThat(servers.environment()).isEmpty();
        }
    }

    @Test
    void givesATestClassTheServersOfTheOtherExtensions(TestServers servers) {
        assertThat(servers.environmentFor(Both.class))
                .containsKeys("CACHE_HOST", "DB_NAME")
                .containsAllEntriesOf(servers.environmentFor(Cached.class))
                .containsAllEntriesOf(servers.environmentFor(Stored.class));
        assertThat(servers.environmentFor(Plain.class)).isEmpty();
    }
}
