package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogConfiguratorTest {
    private final LoggerContext installed = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LoggerContext context = new LoggerContext();
    private final LogOutput output = new LogOutput();

    @AfterEach
    void stop() {
        context.stop();
        output.close();
    }

    @Test
    void writesTextOnADevelopersMachine() {
        var written = log(Map.of(), logger -> logger.warn("cache is down"));

        assertThat(written).matches("[0-9:.]{12} WARN  - Users: cache is down\n");
    }

    @Test
    @SuppressWarnings("try")
    void writesTheRequestIntoText() {
        try (var request = RequestContext.open("req-1")) {
            assertThat(log(Map.of(), logger -> logger.info("hello"))).endsWith("INFO  req-1 Users: hello\n");
        }
    }

    @Test
    void writesJsonElsewhere() {
        assertThat(log(Map.of("ENVIRONMENT", "production"), logger -> logger.info("hello")))
                .startsWith("{");
        assertThat(log(Map.of("ENVIRONMENT", "production", "LOG_FORMAT", "text"), logger -> logger.info("hello")))
                .endsWith("Users: hello\n");
    }

    @Test
    void omitsLinesBelowTheLevel() {
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
    void omitsLinesThatLibrariesRepeatPerConnection() {
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
    void isFoundByLogback() {
        assertThat(installed.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stdout"))
                .isNotNull();
    }

    @Test
    void bridgesJavaUtilLogging() {
        var written = LogOutput.of(() -> {
            LoggerFactory.getLogger("installed").info("ready");
            java.util.logging.Logger.getLogger("sample.Driver").warning("slow network");
        });

        assertThat(written).contains("WARN", "Driver", "slow network");
    }

    private String log(Map<String, String> environment, Consumer<Logger> action) {
        return output.of(environment, action);
    }
}
