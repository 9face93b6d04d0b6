package ${package}.testing.broken.generated;

/** A stub. */
public interface NoteStub {}
