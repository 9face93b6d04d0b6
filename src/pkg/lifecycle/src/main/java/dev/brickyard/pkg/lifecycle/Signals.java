package dev.brickyard.pkg.lifecycle;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles SIGTERM and SIGINT. The default handler exits with status 143 unless a shutdown hook halts the JVM, which would
 * abort all other hooks.
 */
final class Signals {
    private static final Logger log = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /** Calls {@code action} on a signal; no effect on a JVM without {@code sun.misc.Signal} or with {@code -Xrs}. */
    static void onTermination(Runnable action) {
        try {
            // reflection, because javac has a warning for this class that cannot be suppressed
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var loader = handler.getClassLoader();
            var proxy = Proxy.newProxyInstance(loader, new Class<?>[] {handler}, (self, method, arguments) -> {
                action.run();
                return null;
            });
            for (var name : new String[] {"TERM", "INT"}) {
                var constructor = signal.getConstructor(String.class);
                signal.getMethod("handle", signal, handler).invoke(null, constructor.newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            log.debug("cannot handle signals, using the JVM's default", e);
        }
    }
}
