package dev.brickyard.it.server;

import dev.brickyard.it.process.ProcessTree;
import dev.brickyard.it.process.Program;

/** A part that runs as a separate program, started by the constructor. */
abstract class ProgramPart implements Part {

    private Program program;

    /** Starts the program. */
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
