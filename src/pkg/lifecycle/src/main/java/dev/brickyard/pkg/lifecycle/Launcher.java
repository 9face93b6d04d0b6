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

/** Runs a service from {@code main} until the process is told to stop. */
public final class Launcher {
    private static final Logger log = LoggerFactory.getLogger(Launcher.class);
    private static final int STOPPED = 0;
    private static final int FAILED = 1;
    private static final int MISCONFIGURED = 2;

    /** Set by whoever ends the process: the shutdown hook, or a start that fails. */
    private final AtomicBoolean ending = new AtomicBoolean();

    private volatile @Nullable Lifecycle lifecycle;
    private volatile boolean exiting;
    private boolean reported;

    private Launcher() {}

    /**
     * Builds and starts {@code service}, and returns when it has stopped. The process ends with status 0 after SIGTERM
     * or SIGINT, 1 if the service could not start or not stop within its grace, 2 if its configuration is invalid: then
     * the problems are all that stands on standard error. Why it cannot start is said before any part is stopped. The
     * default time zone of the process becomes UTC.
     */
    public static void run(Supplier<Lifecycle> service) {
        new Launcher().launch(service);
    }

    /**
     * Reads {@code config} from the environment and runs the service that is made of it, as {@link #run(Supplier)} does.
     *
     * @param config the record of all that may be configured
     */
    public static <C extends Record> void run(Class<C> config, Function<C, Lifecycle> service) {
        run(() -> service.apply(ConfigLoader.load(config)));
    }

    private void launch(Supplier<Lifecycle> service) {
        // logs and sessions of databases are alike on every machine, and no server has to know the zone of this one
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "shutdown"));
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> log.error("thread {} died", thread.getName(), e));
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

    /** Says once why the service cannot start, unless the process was told to stop: then that is the reason. */
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
            // told to stop while starting: the JVM would end with the signal's number
            Runtime.getRuntime().halt(STOPPED);
        }
    }

    private static long millisSinceJvmStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
