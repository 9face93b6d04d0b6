package dev.brickyard.pkg.testing.broken.internal.config;

import dev.brickyard.pkg.testing.broken.internal.entities.Note;

/** A config that uses an entity. */
public record NoteConfig(Note note) {}
