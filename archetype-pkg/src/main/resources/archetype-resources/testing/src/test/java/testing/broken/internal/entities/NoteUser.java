package ${package}.testing.broken.internal.entities;

import ${package}.testing.broken.internal.handlers.NoteHandler;

/** An entity that knows a handler. */
public record NoteUser(NoteHandler handler) {}
