package dev.brickyard.pkg.http.websocket;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Configuration.ConfigurationCustomizer;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketExtensionRegistry;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.observability.RequestIds;

/** Answers the handshakes of all routes, on the workers. */
final class Upgrades {
    // only for the time of a read: idle connections have no buffer
    private static final int INPUT_BUFFER = 4096;

    private final AtomicLong count = new AtomicLong();
    private final Map<String, WebSocketRoute> routes = new HashMap<>();
    private final ConfigurationCustomizer settings = new ConfigurationCustomizer();
    private final WebSocketMappings mappings = new WebSocketMappings(withoutExtensions());
    private final Shared shared;
    private final List<String> origins;
    private final TextMapPropagator propagator;
    private volatile boolean stopped;

    Upgrades(Shared shared, HttpServerConfig server, Collection<WebSocketRoute> routes, OpenTelemetry openTelemetry) {
        this.shared = shared;
        this.origins = server.corsOrigins()
                .map(list -> List.of(list.split(" *, *", -1)))
                .orElse(List.of("*"));
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        for (var route : routes) {
            if (this.routes.put(route.path(), route) != null) {
                throw new IllegalArgumentException("two websockets have the path " + route.path());
            }
        }
        // partial frames are passed on as they arrive: the limits are those of IncomingMessage
        settings.setAutoFragment(true);
        settings.setInputBufferSize(INPUT_BUFFER);
        // pings detect dead connections
        settings.setIdleTimeout(Duration.ZERO);
    }

    /** Returns a handler that passes requests without a websocket route on to {@code next}. */
    Handler around(Handler next) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                var route = routes.get(Request.getPathInContext(request));
                if (route == null) {
                    return super.handle(request, response, callback);
                }
                var upgrade = new Upgrade(Upgrades.this, route, request, response, callback);
                if (stopped) {
                    upgrade.refuseAtStop();
                } else {
                    shared.workers().execute(upgrade);
                }
                return true;
            }
        };
    }

    /** Refuses all further handshakes. */
    void stop() {
        stopped = true;
    }

    Shared shared() {
        return shared;
    }

    WebSocketMappings mappings() {
        return mappings;
    }

    ConfigurationCustomizer settings() {
        return settings;
    }

    /** Returns whether pages of {@code origin} may connect; null for a client that is not a browser. */
    boolean allows(@Nullable String origin) {
        return origin == null || origins.contains("*") || origins.contains(origin);
    }

    String newId() {
        return "websocket-" + count.incrementAndGet();
    }

    /** Returns the trace that the client sent, or a new one. */
    Context trace(HttpFields headers) {
        var parent =
                propagator.extract(Context.root(), headers, (fields, name) -> fields == null ? null : fields.get(name));
        return Span.fromContext(parent).getSpanContext().isValid()
                ? parent
                : parent.with(Span.wrap(RequestIds.newTrace()));
    }

    // without compression, which would need 100 KB per connection, and could unpack small frames into large messages
    private static WebSocketComponents withoutExtensions() {
        var registry = new WebSocketExtensionRegistry();
        List.copyOf(registry.getAvailableExtensionNames()).forEach(registry::unregister);
        return new WebSocketComponents(registry, null, null, null, null);
    }
}
