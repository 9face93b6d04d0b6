package dev.brickyard.pkg.database.postgres;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Where PostgreSQL is and how the service uses it.
 *
 * @param writerHost name or address of the primary
 * @param readerHost name or address of a replica; reads go to the writer if empty
 * @param port TCP port of both
 * @param user role to log in as
 * @param password of the role
 * @param database name of the database
 * @param sslMode protection of the connections
 * @param sslRootCertificate PEM file of the authorities that {@code verify-ca} and {@code verify-full} trust; the JVM's
 *     if empty
 * @param pooler how a proxy in front of both hosts, such as PgBouncer, shares connections
 * @param poolSize connections held open to each host
 * @param connectTimeout longest wait for a connection, from the pool or the network
 * @param statementTimeout longest run of one statement; the server cancels it then
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
