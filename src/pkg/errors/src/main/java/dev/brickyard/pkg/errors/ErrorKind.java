package dev.brickyard.pkg.errors;

/** What went wrong, in the words that all services share. */
public enum ErrorKind {
    NOT_FOUND,
    ALREADY_CREATED,
    BAD_REQUEST,
    UNAUTHORIZED,
    EXPIRED,
    OUTDATED,
    INTERNAL
}
