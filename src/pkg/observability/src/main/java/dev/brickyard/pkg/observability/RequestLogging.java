package dev.brickyard.pkg.observability;

/** Which requests or calls a server logs. */
public enum RequestLogging {
    /** All requests. */
    ALL,
    /** Failed and slow requests. */
    ERRORS
}
