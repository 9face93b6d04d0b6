package ${package}.testing.broken.internal.config;

import ${package}.testing.broken.internal.entities.Note;

/** A config that knows an entity. */
public record NoteConfig(Note note) {}
