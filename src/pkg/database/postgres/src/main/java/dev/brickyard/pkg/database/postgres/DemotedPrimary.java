package dev.brickyard.pkg.database.postgres;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Makes the pool close a connection when its server has become a replica. */
public final class DemotedPrimary implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    // the simple name would refer to the returned type
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return READ_ONLY.equals(failure.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
