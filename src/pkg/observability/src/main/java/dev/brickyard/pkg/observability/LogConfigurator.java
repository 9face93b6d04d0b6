package dev.brickyard.pkg.observability;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;

/** Configures Logback from {@link LogConfig}. Logback loads this class as a service and then reads no XML files. */
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    private static final String TEXT =
            "%d{HH:mm:ss.SSS} %-5level %X{" + RequestContext.REQUEST_ID + ":--} %logger{0}: %msg%n";
    private static final String[] LIBRARIES = {
        "com.zaxxer.hikari", "io.grpc", "io.lettuce", "io.netty", "org.flywaydb", "org.postgresql"
    };
    // these log their whole configuration at INFO at every start
    private static final String[] TALKATIVE = {"kafka", "org.apache.kafka", "org.eclipse.jetty", "state.change.logger"};

    // these log a line per pooled connection or malicious request; health checks or call logs report the problem once
    private static final String[] REPEATING = {
        "com.zaxxer.hikari.pool.PoolBase",
        "com.zaxxer.hikari.pool.ProxyConnection",
        "io.grpc.netty.NettyServerHandler",
        "io.grpc.netty.NettyServerStream",
        "io.grpc.netty.NettyServerTransport",
        "org.apache.kafka.clients.NetworkClient",
        "org.eclipse.jetty.server.Response"
    };

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        configure(context, System.getenv());
        // gRPC, the PostgreSQL driver and OpenTelemetry log to java.util.logging
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // without a listener, Logback checks its configuration, which takes 16 ms of class loading
        context.getStatusManager().add(new NopStatusListener());
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void configure(LoggerContext context, Map<String, String> environment) {
        var config = load(environment);
        var encoder = config.effectiveFormat() == LogFormat.JSON ? json(config, environment) : text();
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("stdout");
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(config.level().name()));
        root.addAppender(appender);
        if (config.level() == LogLevel.DEBUG) {
            level(context, Level.INFO, LIBRARIES);
        }
        if (config.level() != LogLevel.TRACE) {
            level(context, Level.WARN, TALKATIVE);
            level(context, Level.ERROR, REPEATING);
        }
    }

    private static void level(LoggerContext context, Level level, String... loggers) {
        for (var logger : loggers) {
            context.getLogger(logger).setLevel(level);
        }
    }

    private static LogConfig load(Map<String, String> environment) {
        try {
            return ConfigLoader.load(LogConfig.class, environment);
        } catch (ConfigException e) {
            return ConfigLoader.load(LogConfig.class, Map.of());
        }
    }

    private static Encoder<ILoggingEvent> json(LogConfig config, Map<String, String> environment) {
        var encoder = new EcsLines();
        encoder.setServiceName(serviceName(environment));
        encoder.setServiceVersion(ServiceVersion.current());
        encoder.setServiceEnvironment(config.environment());
        return encoder;
    }

    private static @Nullable String serviceName(Map<String, String> environment) {
        try {
            return ConfigLoader.load(ServiceInfo.class, environment).name();
        } catch (ConfigException e) {
            return null;
        }
    }

    private static Encoder<ILoggingEvent> text() {
        var encoder = new PatternLayoutEncoder();
        encoder.setPattern(TEXT);
        return encoder;
    }
}
