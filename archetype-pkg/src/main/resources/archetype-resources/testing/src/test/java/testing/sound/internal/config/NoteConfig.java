package ${package}.testing.sound.internal.config;

/** A config. */
public record NoteConfig(int size) {}
