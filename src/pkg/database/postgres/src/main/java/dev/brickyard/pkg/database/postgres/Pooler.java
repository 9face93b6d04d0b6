package dev.brickyard.pkg.database.postgres;

/** How a proxy between the service and PostgreSQL shares the server's connections among its clients. */
public enum Pooler {
    /** There is none, or a connection of a client keeps its connection of the server. */
    NONE,
    /**
     * Each transaction may get another connection of the server, as with PgBouncer's {@code pool_mode = transaction}: nothing
     * may be kept in a session.
     */
    TRANSACTION;

    static final String HINT = " (behind a proxy that pools transactions, set DB_POOLER=transaction)";
}
