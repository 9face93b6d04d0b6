package ${package}.testing.broken.internal.handlers;

import ${package}.testing.broken.internal.database.NoteStore;

/** A handler that goes past the services. */
public record NoteHandler(NoteStore store) {}
