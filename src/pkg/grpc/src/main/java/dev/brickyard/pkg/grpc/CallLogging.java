package dev.brickyard.pkg.grpc;

/** Which calls a server logs. */
public enum CallLogging {
    /** Every call, one line each. */
    ALL,
    /** Calls that failed or were slow. */
    ERRORS
}
