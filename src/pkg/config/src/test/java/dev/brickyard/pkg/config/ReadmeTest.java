package dev.brickyard.pkg.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    record MailConfig(
            @Env(value = "MAIL_HOST", example = "smtp.example.com")
            String host,

            @Env(value = "MAIL_PORT", defaultValue = "587", min = 1, max = 65535)
            int port,

            @Env("MAIL_PASSWORD") Secret password,
            @Env("MAIL_SENDER") Optional<String> sender) {}

    record ServiceConfig(ServiceInfo service, MailConfig mail) {}

    @Test
    void fillsRecordsFromTheEnvironment() {
        var environment = Map.of("SERVICE_NAME", "note-svc", "MAIL_HOST", "localhost", "MAIL_PASSWORD", "test");
        var config = ConfigLoader.load(ServiceConfig.class, environment);
        assertThat(config.mail().port()).isEqualTo(587);
    }

    @Test
    void reportsAllProblemsAtOnce() {
        var environment = Map.of("SERVICE_NAME", "note-svc", "MAIL_HOST", "localhost", "MAIL_PORT", "58x");

        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessage("""
                        configuration is invalid, 2 problems:
                          MAIL_PORT='58x' is not an integer in range: expected 1 to 65535, for example 587
                          MAIL_PASSWORD is missing: expected a secret, for example MAIL_PASSWORD=a-long-random-text\
                        """);
    }
}
