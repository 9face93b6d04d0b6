package dev.brickyard.pkg.observability;

/** The format of log lines: one JSON object per line, or plain text for people. */
public enum LogFormat {
    JSON,
    TEXT
}
