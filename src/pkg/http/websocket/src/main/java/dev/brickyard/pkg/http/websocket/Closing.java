package dev.brickyard.pkg.http.websocket;

/**
 * Why and when a connection began to close.
 *
 * @param code the status code of RFC 6455; 1006 if the connection broke
 * @param byClient whether the client closed it, or broke off
 * @param reason the reason that the client gets
 * @param time the value of {@code System.nanoTime()}
 */
record Closing(int code, boolean byClient, String reason, long time) {}
