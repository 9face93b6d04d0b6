package dev.brickyard.pkg.testing.sound.internal.config;

/** A config. */
public record NoteConfig(int size) {}
