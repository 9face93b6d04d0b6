package dev.brickyard.pkg.database.postgres;

/** Pooling mode of the proxy between the service and PostgreSQL, if any. */
public enum Pooler {
    /** No proxy, or session pooling: a client keeps its server connection. */
    NONE,
    /**
     * Each transaction may use another server connection, as with PgBouncer's {@code pool_mode = transaction}. No state
     * may be kept in a session.
     */
    TRANSACTION;

    static final String HINT = " (behind a proxy with transaction pooling, set DB_POOLER=transaction)";
}
