package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LogConfiguratorTest {
    private final LoggerContext installed = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void shareMdc() {
        context.setMDCAdapter(installed.getMDCAdapter());
    }

    @AfterEach
    void stop() {
        context.stop();
        MDC.clear();
    }

    @Test
    void writesOneJsonObjectPerLine() {
        MDC.put(RequestContext.REQUEST_ID, "req-1");

        var output = log(Map.of("LOG_FORMAT", "json"), logger -> logger.info("user {} \"created\"", 42));

        assertThat(output)
                .hasLineCount(1)
                .startsWith("{")
                .contains("\"level\":\"INFO\"", "\"loggerName\":\"sample.Users\"", "\"threadName\":")
                .contains("\"formattedMessage\":\"user 42 \\\"created\\\"\"", "\"request_id\":\"req-1\"")
                .containsPattern("\"timestamp\":\\d+")
                .endsWith("}\n");
    }

    @Test
    void keepsAStackTraceOnItsLine() {
        var output =
                log(Map.of("LOG_FORMAT", "json"), logger -> logger.error("cannot save", new IOException("disk\nfull")));

        assertThat(output).hasLineCount(1).contains("java.io.IOException", "disk\\nfull");
    }

    @Test
    void writesTextOnADevelopersMachine() {
        var output = log(Map.of(), logger -> logger.warn("cache is down"));

        assertThat(output).matches("[0-9:.]{12} WARN  - Users: cache is down\n");
    }

    @Test
    void writesJsonElsewhere() {
        assertThat(log(Map.of("ENVIRONMENT", "production"), logger -> logger.info("hello")))
                .startsWith("{");
        assertThat(log(Map.of("ENVIRONMENT", "production", "LOG_FORMAT", "text"), logger -> logger.info("hello")))
                .endsWith("Users: hello\n");
    }

    @Test
    void leavesOutWhatIsBelowTheLevel() {
        assertThat(log(Map.of(), logger -> logger.debug("detail"))).isEmpty();
        assertThat(log(Map.of("LOG_LEVEL", "error"), logger -> logger.warn("odd")))
                .isEmpty();
        assertThat(log(Map.of("LOG_LEVEL", "debug"), logger -> logger.debug("detail")))
                .contains("detail");
    }

    @Test
    void keepsLibrariesQuietUntilTrace() {
        LogConfigurator.configure(context, Map.of("LOG_LEVEL", "debug"));
        assertThat(context.getLogger("io.netty.channel").getEffectiveLevel()).isEqualTo(Level.INFO);

        context.reset();
        LogConfigurator.configure(context, Map.of("LOG_LEVEL", "trace"));
        assertThat(context.getLogger("io.netty.channel").getEffectiveLevel()).isEqualTo(Level.TRACE);
    }

    @Test
    void leavesOutWhatALibraryWouldRepeatForEachConnection() {
        LogConfigurator.configure(context, Map.of());

        assertThat(context.getLogger("com.zaxxer.hikari.pool.PoolBase").isWarnEnabled())
                .isFalse();
        assertThat(context.getLogger("com.zaxxer.hikari.pool.HikariPool").isWarnEnabled())
                .isTrue();
    }

    @Test
    void fallsBackToDefaultsSoThatTheProblemCanBeLogged() {
        assertThat(log(Map.of("LOG_LEVEL", "loud"), logger -> logger.info("hello")))
                .contains("hello");
    }

    @Test
    void isWhatLogbackFinds() {
        assertThat(installed.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stdout"))
                .isNotNull();
    }

    @Test
    void takesJavaUtilLoggingIn() {
        var output = captured(() -> {
            LoggerFactory.getLogger("installed").info("ready");
            java.util.logging.Logger.getLogger("sample.Driver").warning("slow network");
        });

        assertThat(output).contains("WARN", "Driver", "slow network");
    }

    private String log(Map<String, String> environment, Consumer<Logger> action) {
        context.reset();
        // other tests may have left threads that log to the same standard output
        var others = installed.getLogger(Logger.ROOT_LOGGER_NAME);
        var level = others.getLevel();
        others.setLevel(Level.OFF);
        try {
            return captured(() -> {
                LogConfigurator.configure(context, environment);
                action.accept(context.getLogger("sample.Users"));
            });
        } finally {
            others.setLevel(level);
        }
    }

    private static String captured(Runnable action) {
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
}
