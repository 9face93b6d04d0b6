package ${package}.testing.sound.cmd;

import ${package}.testing.sound.internal.config.NoteConfig;
import ${package}.testing.sound.internal.database.NoteStore;
import ${package}.testing.sound.internal.handlers.NoteHandler;

/** What sees everything. */
record Main(NoteConfig config, NoteStore store, NoteHandler handler) {}
