package dev.brickyard.pkg.testing.broken.generated;

/** A stub. */
public interface NoteStub {}
