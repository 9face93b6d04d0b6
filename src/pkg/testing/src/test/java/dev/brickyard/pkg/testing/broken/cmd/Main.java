package dev.brickyard.pkg.testing.broken.cmd;

/** A main class that others know. */
public record Main(int port) {}
