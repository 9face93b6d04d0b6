package dev.brickyard.pkg.testing.broken.cmd;

/** A main class that other classes use. */
public record Main(int port) {}
