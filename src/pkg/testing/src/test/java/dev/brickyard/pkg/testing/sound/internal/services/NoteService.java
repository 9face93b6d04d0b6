package dev.brickyard.pkg.testing.sound.internal.services;

import dev.brickyard.pkg.testing.sound.internal.database.NoteStore;
import dev.brickyard.pkg.testing.sound.internal.entities.Note;

/** A service. */
public record NoteService(NoteStore store) {
    /** Returns an empty note. */
    public Note empty() {
        return new Note("");
    }
}
