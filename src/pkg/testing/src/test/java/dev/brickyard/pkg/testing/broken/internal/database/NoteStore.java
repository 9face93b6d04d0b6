package dev.brickyard.pkg.testing.broken.internal.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.testing.broken.internal.handlers.NoteHandler;

/** A store that logs and uses a handler. */
public final class NoteStore {
    private static final Logger log = LoggerFactory.getLogger(NoteStore.class);

    /** Logs. */
    public void read(NoteHandler handler) {
        log.info("read for {}", handler);
    }
}
