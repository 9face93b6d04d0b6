package ${package}.testing.sound.internal.services;

import ${package}.testing.sound.internal.database.NoteStore;
import ${package}.testing.sound.internal.entities.Note;

/** A service. */
public record NoteService(NoteStore store) {
    /** An empty note. */
    public Note empty() {
        return new Note("");
    }
}
