package dev.brickyard.pkg.http;

/** Which requests a server logs. */
public enum RequestLogging {
    /** Every request, one line each. */
    ALL,
    /** Requests that failed or were slow. */
    ERRORS
}
