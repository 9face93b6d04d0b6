package dev.brickyard.it.server;

import dev.brickyard.it.process.ProcessTree;
import dev.brickyard.it.process.Program;

/** A part that is a program of its own, which its constructor starts. */
abstract class ProgramPart implements Part {

    private Program program;

    /** Starts the program anew. */
    abstract Program run();

    final void launch() {
        program = run();
    }

    final Program program() {
        return program;
    }

    @Override
    public void kill() {
        program.close();
    }

    @Override
    public void stop() {
        program.terminate();
        program.exitStatus();
    }

    @Override
    public void startAgain() {
        launch();
    }

    @Override
    public ProcessTree tree() {
        return program.tree();
    }
}
