package dev.brickyard.pkg.observability;

/** The least important lines that are logged. */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
