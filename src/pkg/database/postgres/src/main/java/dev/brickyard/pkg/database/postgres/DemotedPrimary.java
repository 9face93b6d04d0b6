package dev.brickyard.pkg.database.postgres;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Has the pool give up connections to a primary that became a replica, instead of keeping them for their lifetime. */
public final class DemotedPrimary implements SQLExceptionOverride {
    private static final String READ_ONLY = "25006";

    // the annotation's simple name would be that of the returned type
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return READ_ONLY.equals(failure.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
