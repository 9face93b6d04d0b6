package dev.brickyard.pkg.testing.broken.internal.handlers;

import dev.brickyard.pkg.testing.broken.internal.database.NoteStore;

/** A handler that goes past the services. */
public record NoteHandler(NoteStore store) {}
