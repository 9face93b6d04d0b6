package dev.brickyard.pkg.testing.sound.internal.database;

import java.sql.SQLException;

import dev.brickyard.pkg.testing.sound.internal.entities.Note;

/** A store. */
public interface NoteStore {
    /** Reads the note. */
    Note read() throws SQLException;
}
