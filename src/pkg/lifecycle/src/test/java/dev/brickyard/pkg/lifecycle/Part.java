package dev.brickyard.pkg.lifecycle;

import java.util.List;
import java.util.concurrent.Callable;

/** A component that records its start and stop and runs actions of the test. */
record Part(String name, List<String> notes, Callable<?> onStart, Callable<?> onStop) implements Managed {
    static Part of(String name, List<String> notes) {
        return new Part(name, notes, () -> null, () -> null);
    }

    Part onStart(Callable<?> action) {
        return new Part(name, notes, action, onStop);
    }

    Part onStop(Callable<?> action) {
        return new Part(name, notes, onStart, action);
    }

    @Override
    public void start() throws Exception {
        notes.add("start " + name);
        onStart.call();
    }

    @Override
    public void stop() throws Exception {
        notes.add("stop " + name);
        onStop.call();
    }
}
