package ${package}.testing.sound.internal.handlers;

import io.grpc.Status;

import ${package}.testing.sound.generated.NoteStub;
import ${package}.testing.sound.internal.services.NoteService;

/** A handler. */
public record NoteHandler(NoteService service, Status status) implements NoteStub {}
