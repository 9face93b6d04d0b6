package dev.brickyard.pkg.database.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Distinguishes the loss of a connection or server from the failure of a statement. */
final class ConnectionLoss {
    /** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. */
    private static final Set<String> STATES_OF_THE_SERVER = Set.of("57P01", "57P02", "57P03", "53300");

    private ConnectionLoss() {}

    /** Returns whether the failure or one of its causes is a lost or failed connection. */
    static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLoss(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(@Nullable String state) {
        return state != null && (state.startsWith("08") || STATES_OF_THE_SERVER.contains(state));
    }
}
