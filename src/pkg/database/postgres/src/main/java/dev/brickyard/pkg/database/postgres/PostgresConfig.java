package dev.brickyard.pkg.database.postgres;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Addresses of PostgreSQL, credentials, TLS, pool size and timeouts.
 *
 * @param writerHost host name or IP address of the primary
 * @param readerHost host name or IP address of a replica; reads go to the primary if empty
 * @param port TCP port of both hosts
 * @param user role to log in as
 * @param password password of the role
 * @param database name of the database
 * @param sslMode encryption and verification of the connections
 * @param sslRootCertificate PEM file with the CA certificates to trust for {@code verify-ca} and {@code verify-full};
 *     the JVM's if empty
 * @param pooler pooling mode of a proxy in front of both hosts, such as PgBouncer
 * @param poolSize number of open connections to each host
 * @param connectTimeout longest wait for a connection, pooled or new
 * @param statementTimeout longest execution time of one statement; the server then cancels it
 * @param startupTimeout longest wait for the database when the service starts
 */
public record PostgresConfig(
        @Env(value = "DB_HOST_WRITER", format = Format.HOST) String writerHost,
        @Env(value = "DB_HOST_READER", format = Format.HOST) Optional<String> readerHost,

        @Env(value = "DB_PORT", defaultValue = "5432", min = 1, max = 65535)
        int port,

        @Env("DB_USER") String user,
        @Env("DB_PASSWORD") Secret password,
        @Env("DB_NAME") String database,
        @Env(value = "DB_SSL_MODE", defaultValue = "prefer") SslMode sslMode,
        @Env("DB_SSL_ROOT_CERT") Optional<String> sslRootCertificate,

        @Env(value = "DB_POOLER", defaultValue = "none") Pooler pooler,

        @Env(value = "DB_POOL_SIZE", defaultValue = "10", min = 1, max = 1000)
        int poolSize,

        @Env(value = "DB_CONNECT_TIMEOUT", defaultValue = "2s", min = 250, max = 60_000)
        Duration connectTimeout,

        @Env(value = "DB_STATEMENT_TIMEOUT", defaultValue = "5s", min = 1, max = 3_600_000)
        Duration statementTimeout,

        @Env(value = "DB_STARTUP_TIMEOUT", defaultValue = "30s", min = 0, max = 3_600_000)
        Duration startupTimeout) {}
