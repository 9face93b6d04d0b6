package dev.brickyard.pkg.testing.broken.internal.services;

import io.grpc.Status;
import java.sql.SQLException;

import dev.brickyard.pkg.testing.broken.cmd.Main;
import dev.brickyard.pkg.testing.broken.generated.NoteStub;
import dev.brickyard.pkg.testing.broken.internal.config.NoteConfig;

/** A service that uses the transport, the stubs, SQL, the config and the main class. */
public record NoteService(Status status, NoteStub stub, NoteConfig config, Main main) {
    /** Fails. */
    public void fail() throws SQLException {
        throw new SQLException("no SQL here");
    }
}
