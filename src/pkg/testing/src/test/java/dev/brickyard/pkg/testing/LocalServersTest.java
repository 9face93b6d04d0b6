package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.lifecycle.Lifecycle;

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
    void stopsAsAPartOfAService() throws Exception {
        var servers = LocalServers.startFor(Cached.class);
        var service = new Lifecycle("test", List.of(servers), servers.grace());
        service.start();
        var port = Integer.parseInt(servers.environment().getOrDefault("CACHE_PORT", ""));
        assertThat(accepts(port)).isTrue();

        service.stop();

        assertThat(accepts(port)).isFalse();
    }

    @Test
    void givesATestClassTheServersOfTheOtherExtensions(TestServers servers) {
        assertThat(servers.environmentFor(Both.class))
                .containsKeys("CACHE_HOST", "DB_NAME")
                .containsAllEntriesOf(servers.environmentFor(Cached.class))
                .containsAllEntriesOf(servers.environmentFor(Stored.class));
        assertThat(servers.environmentFor(Plain.class)).isEmpty();
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
