package dev.brickyard.pkg.lifecycle;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns SIGTERM and SIGINT into a call. The JDK's own handler ends the process with status 143 unless a shutdown hook
 * halts the JVM, and halting cuts off all other hooks.
 */
final class Signals {
    private static final Logger log = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /** Does nothing on a JVM without {@code sun.misc.Signal}, or one that leaves signals alone ({@code -Xrs}). */
    static void onTermination(Runnable action) {
        try {
            // by reflection, since javac has a warning for the class that nothing can suppress
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
            log.debug("signals are left to the JVM", e);
        }
    }
}
