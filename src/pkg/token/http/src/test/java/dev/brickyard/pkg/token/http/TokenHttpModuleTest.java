package dev.brickyard.pkg.token.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.HttpModule;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;

class TokenHttpModuleTest {
    /** The config of a test service: the parts that the Dagger modules need. */
    record TestConfig(ServiceInfo service, HealthConfig health, HttpServerConfig http, TokenConfig token) {}

    @Test
    void guardsTheRoutesOfAService() throws Exception {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var service =
                service(Map.of("TOKEN_SIGNING_KEY", "a:" + key, "TOKEN_ISSUER", "auth", "TOKEN_AUDIENCE", "notes"));

        service.lifecycle().start();
        try {
            var port = service.server().port();
            assertThat(status(port, "")).isEqualTo(401);
            assertThat(status(port, service.tokens().make(Caller.of("user_1")))).isEqualTo(200);
            await().untilAsserted(() ->
                    assertThat(service.health().current().components()).containsKey("token-keys"));
        } finally {
            service.lifecycle().stop();
        }
    }

    @Test
    void staysReadyWithoutTheIdentityProvider() throws Exception {
        var service = service(Map.of(
                "TOKEN_JWKS_URL", "http://localhost:1/jwks",
                "TOKEN_ALGORITHM", "es256",
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes"));

        service.lifecycle().start();
        try {
            await().untilAsserted(() -> assertThat(service.health().current().components())
                    .hasEntrySatisfying(
                            "token-keys", keys -> assertThat(keys.isUp()).isFalse()));
            assertThat(service.health().current().ready()).isTrue();
        } finally {
            service.lifecycle().stop();
        }
    }

    @Test
    void demandsTokens() {
        assertThatThrownBy(() -> service(Map.of()).tokens()).hasMessageContaining("set TOKEN_JWKS_URL");
    }

    private static TestApp service(Map<String, String> settings) {
        var environment = new HashMap<>(Map.of(
                "SERVICE_NAME",
                "test",
                "HEALTH_INTERVAL",
                "100ms",
                "HTTP_SERVER_PORT",
                "0",
                "HTTP_SERVER_DEADLINE",
                "5m"));
        environment.putAll(settings);
        return DaggerTokenHttpModuleTest_TestApp.factory().create(ConfigLoader.load(TestConfig.class, environment));
    }

    private static int status(int port, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/private/v1/me"))
                .timeout(Duration.ofMinutes(2));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .statusCode();
    }

    @Singleton
    @Component(
            modules = {
                HealthModule.class,
                HttpModule.class,
                LifecycleModule.class,
                TokenHttpModule.class,
                TestModule.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HealthMonitor health();

        HttpServer server();

        Tokens tokens();

        @Component.Factory
        interface Factory {
            TestApp create(@BindsInstance TestConfig config);
        }
    }

    @Module
    interface TestModule {
        @Provides
        static ServiceInfo service(TestConfig config) {
            return config.service();
        }

        @Provides
        static HealthConfig health(TestConfig config) {
            return config.health();
        }

        @Provides
        static HttpServerConfig http(TestConfig config) {
            return config.http();
        }

        @Provides
        static TokenConfig token(TestConfig config) {
            return config.token();
        }

        @Provides
        @Singleton
        static MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Provides
        @Singleton
        static Tracing tracing(ServiceInfo service) {
            return new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), service);
        }

        @Provides
        @IntoSet
        static Route route() {
            return Route.get(
                    "/private/v1/me",
                    request -> Answer.ok(CallerContext.require().subject()));
        }
    }
}
