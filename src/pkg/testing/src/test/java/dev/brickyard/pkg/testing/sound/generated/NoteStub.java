package dev.brickyard.pkg.testing.sound.generated;

/** A stub. */
public interface NoteStub {}
