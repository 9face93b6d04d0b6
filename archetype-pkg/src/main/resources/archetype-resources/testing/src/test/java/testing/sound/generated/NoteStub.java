package ${package}.testing.sound.generated;

/** A stub. */
public interface NoteStub {}
