package dev.brickyard.pkg.database.postgres;

import java.sql.SQLTransientConnectionException;

/** All connections of a pool are in use, and too many callers are waiting for one. */
final class BusyPoolException extends SQLTransientConnectionException {
    private static final long serialVersionUID = 1L;

    BusyPoolException(String pool, Throwable cause) {
        this(pool);
        initCause(cause);
    }

    BusyPoolException(String pool) {
        super("all connections of the pool " + pool + " are in use: increase DB_POOL_SIZE or reduce the load");
    }
}
