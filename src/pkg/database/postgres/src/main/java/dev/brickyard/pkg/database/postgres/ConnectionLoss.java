package dev.brickyard.pkg.database.postgres;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures of a connection and of a server that comes or goes from those of a statement. */
final class ConnectionLoss {
    /** Shut down by an administrator, crashed, starting up; and too many connections. */
    private static final Set<String> STATES_OF_THE_SERVER = Set.of("57P01", "57P02", "57P03", "53300");

    private ConnectionLoss() {}

    /** Whether one of the causes is the loss of a connection, or that none could be made. */
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
