package dev.brickyard.pkg.observability;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A separate log whose standard output is captured. */
final class LogOutput implements AutoCloseable {
    private final LoggerContext installed = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LoggerContext context = new LoggerContext();

    LogOutput() {
        context.setMDCAdapter(installed.getMDCAdapter());
    }

    /** Returns the log lines of {@code action}, with the logger {@code sample.Users} and the given environment variables. */
    String of(Map<String, String> environment, Consumer<Logger> action) {
        context.reset();
        // threads of other tests may still log to the same standard output
        var others = installed.getLogger(Logger.ROOT_LOGGER_NAME);
        var level = others.getLevel();
        others.setLevel(Level.OFF);
        try {
            return of(() -> {
                LogConfigurator.configure(context, environment);
                action.accept(context.getLogger("sample.Users"));
            });
        } finally {
            others.setLevel(level);
        }
    }

    /** Returns the output of {@code action}. */
    static String of(Runnable action) {
        var stdout = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setOut(stdout);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.stop();
    }
}
