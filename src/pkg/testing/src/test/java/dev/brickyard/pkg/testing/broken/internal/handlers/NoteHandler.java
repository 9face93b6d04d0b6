package dev.brickyard.pkg.testing.broken.internal.handlers;

import dev.brickyard.pkg.testing.broken.internal.database.NoteStore;

/** A handler that bypasses the services. */
public record NoteHandler(NoteStore store) {}
