package dev.brickyard.pkg.lifecycle;

import java.lang.management.ManagementFactory;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;

/** Runs a service from {@code main} until SIGTERM or SIGINT. */
public final class Launcher {
    private static final Logger log = LoggerFactory.getLogger(Launcher.class);
    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    /** Set by the shutdown hook or a failed start, whichever comes first. */
    private final AtomicBoolean ending = new AtomicBoolean();

    private volatile @Nullable Lifecycle lifecycle;
    private volatile boolean exiting;
    private boolean reported;

    private Launcher() {}

    /**
     * Builds and starts {@code service}, and returns when it has stopped. Sets the default time zone of the process to UTC.
     *
     * <p>The process exits with status 0 after SIGTERM or SIGINT, 1 if the service failed to start or did not stop within its
     * grace period, and 2 if its configuration is invalid; the problems are then printed to standard error. The cause of a
     * failed start is logged before any component is stopped.
     */
    public static void run(Supplier<Lifecycle> service) {
        new Launcher().launch(service);
    }

    /**
     * Loads {@code config} from the environment and runs the service, like {@link #run(Supplier)}.
     *
     * @param config the config record of the service
     * @param service creates the service from its config
     */
    public static <C extends Record> void run(Class<C> config, Function<C, Lifecycle> service) {
        run(() -> service.apply(ConfigLoader.load(config)));
    }

    private void launch(Supplier<Lifecycle> service) {
        // makes logs and database sessions independent of the machine; database servers may not know its time zone
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> log.error("uncaught exception in thread {}", thread.getName(), e));
        try {
            var built = service.get();
            lifecycle = built;
            built.start(this::report);
            Signals.onTermination(this::exit);
            log.info("{} started in {} ms: {}", built.name(), millisSinceJvmStart(), built.startTimes());
            built.awaitStop();
        } catch (RuntimeException | Error e) {
            report(e);
            if (reported) {
                System.exit(e instanceof ConfigException ? MISCONFIGURED : FAILED);
            }
        }
    }

    /** Reports the cause of a failed start, unless the process was stopped during the start. */
    private void report(Throwable failure) {
        if (ending.compareAndSet(false, true)) {
            reported = true;
            if (failure instanceof ConfigException invalid) {
                System.err.println(invalid.getMessage());
            } else {
                log.error("cannot start: {}", Reason.of(failure), failure);
            }
        }
    }

    private void exit() {
        exiting = true;
        System.exit(STOPPED);
    }

    private void shutDown() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        var begin = System.nanoTime();
        var running = lifecycle;
        if (running != null) {
            if (!running.stop()) {
                Runtime.getRuntime().halt(FAILED);
            }
            log.info("{} stopped in {} ms", running.name(), Lifecycle.millisSince(begin));
        }
        if (!exiting) {
            // stopped by a signal during the start: the JVM would exit with the status of the signal
            Runtime.getRuntime().halt(STOPPED);
        }
    }

    private static long millisSinceJvmStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
