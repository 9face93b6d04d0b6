package dev.brickyard.pkg.testing.broken.internal.entities;

import dev.brickyard.pkg.testing.broken.internal.handlers.NoteHandler;

/** An entity that uses a handler. */
public record NoteUser(NoteHandler handler) {}
