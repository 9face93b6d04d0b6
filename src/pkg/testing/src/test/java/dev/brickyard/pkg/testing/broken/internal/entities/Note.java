package dev.brickyard.pkg.testing.broken.internal.entities;

import dev.brickyard.pkg.testing.broken.internal.services.NoteService;

/** An entity that uses a service. */
public record Note(NoteService service) {}
