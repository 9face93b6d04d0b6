package dev.brickyard.pkg.lifecycle;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Starts a part on a thread of its own while the parts after it start. {@link #arrival()}, a later part, waits for it: what
 * needs the part to be ready starts after that.
 */
public final class StartedAhead implements Managed {
    private final Managed part;
    private final Thread starter;
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    /** Will start {@code part}. */
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

    /** Interrupts the part's start if it is still going on. */
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

    /** A part whose start waits until the one ahead has started, and fails if that cannot. */
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
