package dev.brickyard.pkg.observability;

/** How a line of the log is written: one JSON object for machines, or plain text for people. */
public enum LogFormat {
    JSON,
    TEXT
}
