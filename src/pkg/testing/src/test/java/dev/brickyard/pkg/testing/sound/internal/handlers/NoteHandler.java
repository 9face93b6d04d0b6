package dev.brickyard.pkg.testing.sound.internal.handlers;

import io.grpc.Status;

import dev.brickyard.pkg.testing.sound.generated.NoteStub;
import dev.brickyard.pkg.testing.sound.internal.services.NoteService;

/** A handler. */
public record NoteHandler(NoteService service, Status status) implements NoteStub {}
