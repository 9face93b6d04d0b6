package dev.brickyard.pkg.testing.sound.cmd;

import dev.brickyard.pkg.testing.sound.internal.config.NoteConfig;
import dev.brickyard.pkg.testing.sound.internal.database.NoteStore;
import dev.brickyard.pkg.testing.sound.internal.handlers.NoteHandler;

/** A main class, which may use everything. */
record Main(NoteConfig config, NoteStore store, NoteHandler handler) {}
