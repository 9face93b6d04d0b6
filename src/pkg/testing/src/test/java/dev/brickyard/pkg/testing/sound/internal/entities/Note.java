package dev.brickyard.pkg.testing.sound.internal.entities;

/** An entity. */
public record Note(String text) {}
