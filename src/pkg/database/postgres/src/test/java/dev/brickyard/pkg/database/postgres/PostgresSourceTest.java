package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class PostgresSourceTest {
    private final TestDatabase database;

    PostgresSourceTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({"disable, false", "prefer, false", "require, false", "verify-ca, true", "verify-full, true"})
    void protectsAsConfigured(String mode, boolean verified) {
        var source = source(Map.of("DB_SSL_MODE", mode));

        assertThat(source.getSslMode()).isEqualTo(mode);
        assertThat(DefaultJavaSSLFactory.class.getName().equals(source.getSslfactory()))
                .isEqualTo(verified);
    }

    @Test
    void trustsTheGivenAuthorities() {
        var source = source(Map.of("DB_SSL_MODE", "verify-full", "DB_SSL_ROOT_CERT", "/etc/ca.pem"));

        assertThat(source.getSslRootCert()).isEqualTo("/etc/ca.pem");
        assertThat(source.getSslfactory()).isNotEqualTo(DefaultJavaSSLFactory.class.getName());
    }

    @Test
    void refusesAServerWithoutTheRequiredProtection() {
        assertThatThrownBy(() -> source(Map.of("DB_SSL_MODE", "require")).getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SSL");
    }

    @Test
    void connectsWhereProtectionIsPreferredButNotOffered() throws Exception {
        try (var connection = source(Map.of("DB_SSL_MODE", "prefer")).getConnection()) {
            assertThat(connection.isValid(60)).isTrue();
        }
    }

    @Test
    void limitsStatementsAndTheWaitForTheNetwork() {
        var source = source(Map.of("DB_STATEMENT_TIMEOUT", "1500ms", "DB_CONNECT_TIMEOUT", "2500ms"));

        assertThat(source.getOptions()).isEqualTo("-c statement_timeout=1500");
        assertThat(source.getSocketTimeout()).isEqualTo(7);
        assertThat(source.getConnectTimeout()).isEqualTo(3);
        assertThat(source.getTcpKeepAlive()).isTrue();
    }

    @Test
    void keepsNothingInASessionThatAProxyShares() throws Exception {
        var source = source(Map.of("DB_POOLER", "transaction", "DB_STATEMENT_TIMEOUT", "1500ms"));

        assertThat(source.getOptions()).isNull();
        assertThat(source.getPrepareThreshold()).isZero();
        assertThat(source.getSocketTimeout()).isEqualTo(7);
        try (var connection = source.getConnection()) {
            assertThatThrownBy(() -> Sql.execute(connection, "SELECT pg_sleep(600)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
        }
    }

    @Test
    void leavesMigrationsTheTimeTheyNeed() throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, database.environment());
        try (var connection = PostgresSource.unlimited(config, "migrations").getConnection();
                var rows = connection.createStatement().executeQuery("SHOW statement_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("0");
        }
    }

    @Test
    void givesAnOpenConnectionToItsNextCallerOnly() throws Exception {
        var source = source(Map.of());
        try (var open = source.getConnection()) {
            source.reuse(open);

            assertThat(source.getConnection()).isSameAs(open);
            try (var another = source.getConnection()) {
                assertThat(another).isNotSameAs(open);
            }
        }
    }

    private PostgresSource source(Map<String, String> settings) {
        var environment = new HashMap<>(database.environment());
        environment.putAll(settings);
        var config = ConfigLoader.load(PostgresConfig.class, environment);
        return PostgresSource.timed(config, config.writerHost(), "test");
    }
}
