package ${package}.testing.broken.internal.entities;

import ${package}.testing.broken.internal.services.NoteService;

/** An entity that knows a service. */
public record Note(NoteService service) {}
