package ${package}.testing.sound.internal.database;

import java.sql.SQLException;

import ${package}.testing.sound.internal.entities.Note;

/** A store. */
public interface NoteStore {
    /** Reads the note. */
    Note read() throws SQLException;
}
