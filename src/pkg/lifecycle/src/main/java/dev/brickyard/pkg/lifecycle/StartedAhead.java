package dev.brickyard.pkg.lifecycle;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Starts a slow component on its own thread while later components start. A later component, {@link #arrival()}, waits
 * until it has started.
 */
public final class StartedAhead implements Managed {
    private final Managed part;
    private final Thread starter;
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    /** Creates an instance that starts {@code part}. */
    public StartedAhead(Managed part) {
        this.part = part;
        this.starter = new Thread(this::startPart, "start-" + part.name());
    }

    @Override
    public String name() {
        return part.name() + "-ahead";
    }

    @Override
    public void start() {
        starter.start();
    }

    /** Interrupts the start if it is still in progress, then stops the component. */
    @Override
    public void stop() throws Exception {
        starter.interrupt();
        starter.join();
        if (!started.isCompletedExceptionally()) {
            part.stop();
        }
    }

    @Override
    public Duration grace() {
        return part.grace();
    }

    /** Returns a component whose start waits for the start of this one, and fails if this one fails. */
    public Managed arrival() {
        return new Arrival();
    }

    private void startPart() {
        try {
            part.start();
            started.complete(true);
        } catch (Exception | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    private final class Arrival implements Managed {
        @Override
        public String name() {
            return part.name();
        }

        @Override
        public void start() throws Exception {
            try {
                started.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
