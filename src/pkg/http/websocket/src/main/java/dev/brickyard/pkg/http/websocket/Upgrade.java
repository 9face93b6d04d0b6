package dev.brickyard.pkg.http.websocket;

import io.opentelemetry.context.Context;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.ErrorTable;
import dev.brickyard.pkg.http.Outcome;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestIds;

/** Answers one handshake: opens a connection, or refuses it with the envelope of the HTTP server. */
final class Upgrade implements Runnable {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int UPGRADE_REQUIRED = 426;

    private final long begin = System.nanoTime();
    private final Upgrades upgrades;
    private final WebSocketRoute route;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final String requestId;
    private final Context trace;
    private @Nullable OpenConnection connection;

    Upgrade(Upgrades upgrades, WebSocketRoute route, Request request, Response response, Callback callback) {
        this.upgrades = upgrades;
        this.route = route;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.requestId = RequestIds.requestId(request.getHeaders().get(REQUEST_ID));
        this.trace = upgrades.trace(request.getHeaders());
    }

    @Override
    @SuppressWarnings("try") // the resource is only closed
    public void run() {
        try (var ignored = RequestContext.open(requestId, trace)) {
            if (upgrades.shared().connections().reserve()) {
                upgrade();
            } else {
                refuse(unavailable("too many connections"), null);
            }
        }
    }

    /** Refuses the handshake without the workers, which have stopped. */
    void refuseAtStop() {
        refuse(unavailable("the server stops"), null);
    }

    private void upgrade() {
        try {
            var settings = upgrades.settings();
            if (!upgrades.mappings().upgrade(this::negotiate, request, response, callback, settings)) {
                refuse(upgradeRequired(), null);
            }
        } catch (HttpException.RuntimeException e) {
            refuse(Answer.failed(Outcome.BAD_REQUEST_ERROR, "malformed websocket handshake", null), null);
        } catch (RuntimeException | LinkageError e) {
            refuse(e);
        } finally {
            if (connection == null) {
                upgrades.shared().connections().release();
            }
        }
    }

    private @Nullable FrameHandler negotiate(
            ServerUpgradeRequest asked, ServerUpgradeResponse answered, Callback completed) {
        try {
            if (!upgrades.allows(asked.getHeaders().get("Origin"))) {
                refuse(Answer.failed(Outcome.FORBIDDEN_ERROR, "the origin is not allowed", null), null);
                return null;
            }
            var handshake = new UpgradeRequest(asked, answered, requestId);
            var listener = route.endpoint().accept(handshake);
            var origin = new Origin(upgrades.newId(), route.path(), handshake.limitKey(), requestId, trace);
            var opening = new OpenConnection(upgrades.shared(), origin, listener);
            if (!upgrades.shared().connections().add(opening)) {
                var answer = Answer.failed(Outcome.TOO_MANY_REQUESTS_ERROR, "too many connections", null);
                refuse(answer, null);
                return null;
            }
            connection = opening;
            answered.getHeaders().put(REQUEST_ID, requestId);
            report(101, null);
            return opening;
        } catch (Exception | LinkageError e) {
            refuse(e);
            return null;
        }
    }

    private void refuse(Throwable error) {
        refuse(ErrorTable.toAnswer(error), error);
    }

    private void refuse(Answer answer, @Nullable Throwable error) {
        if (connection != null) {
            connection.abort(CloseStatus.SERVER_ERROR);
        }
        var refusal = answer.response();
        response.setStatus(refusal.status());
        var headers = response.getHeaders();
        refusal.headers().forEach(headers::put);
        headers.put(REQUEST_ID, requestId);
        if (refusal.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        report(refusal.status(), error);
        Content.Sink.write(response, true, refusal.body(), callback);
    }

    private void report(int status, @Nullable Throwable error) {
        upgrades.shared().reports().handshake(route.path(), status, System.nanoTime() - begin, error);
    }

    private static Answer unavailable(String reason) {
        return Answer.failed(Outcome.SERVICE_UNAVAILABLE_ERROR, reason, null).with("Retry-After", "1");
    }

    private static Answer upgradeRequired() {
        var reason = "this path accepts websockets only, of version 13";
        var data = Answer.failed(Outcome.BAD_REQUEST_ERROR, reason, null).data();
        var headers = Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Version", "13");
        return new Answer(UPGRADE_REQUIRED, Outcome.BAD_REQUEST_ERROR, data, headers);
    }
}
