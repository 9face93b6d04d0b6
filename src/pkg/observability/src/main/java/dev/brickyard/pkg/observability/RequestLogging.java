package dev.brickyard.pkg.observability;

/** Which requests, or calls, a server logs. */
public enum RequestLogging {
    /** Every one, in one line each. */
    ALL,
    /** Those that failed or were slow. */
    ERRORS
}
