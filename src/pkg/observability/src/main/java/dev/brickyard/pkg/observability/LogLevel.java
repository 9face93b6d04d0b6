package dev.brickyard.pkg.observability;

/** The minimum level of log lines. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
