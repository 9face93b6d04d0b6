package dev.brickyard.pkg.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response. Receives the body without blocking a thread, and only then has the request answered. Jetty
 * calls its methods one at a time.
 */
final class Exchange {
    // a client that is still sending when the connection is closed may never read the response
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Listener listener;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private Scheduler.@Nullable Task alarm;

    Exchange(Listener listener, Request request, Response response, Callback callback) {
        this.listener = listener;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** Receives the request. */
    void start() {
        // the time of a handler is limited by its deadline
        request.addIdleTimeoutListener(timeout -> false);
        if (request.getLength() > listener.limits().bodyBytes()) {
            close(bodyTooLarge());
        } else {
            receive();
        }
    }

    private void receive() {
        for (var chunk = request.read(); chunk != null; chunk = request.read()) {
            if (Content.Chunk.isFailure(chunk)) {
                close(failed(chunk.getFailure()));
                return;
            }
            var refusal = add(chunk.getByteBuffer());
            chunk.release();
            if (refusal != null) {
                close(refusal);
                return;
            }
            if (chunk.isLast()) {
                complete();
                return;
            }
        }
        if (alarm == null) {
            var elapsed = NanoTime.since(request.getBeginNanoTime());
            within(listener.limits().receive().minusNanos(elapsed));
        }
        request.demand(this::receive);
    }

    private @Nullable RefusedException add(ByteBuffer bytes) {
        var length = bytes.remaining();
        if (body.size() + length > listener.limits().bodyBytes()) {
            return bodyTooLarge();
        }
        if (!listener.reserve(length)) {
            return tooMany();
        }
        var part = new byte[length];
        bytes.get(part);
        body.writeBytes(part);
        return null;
    }

    private void complete() {
        stopAlarm();
        if (!listener.inFlight().enter()) {
            close(new RefusedException(Outcome.SERVICE_UNAVAILABLE_ERROR, "the server is stopping"));
        } else if (!listener.slots().run(this::answer)) {
            listener.inFlight().exit();
            send(refusal(tooMany()), callback);
        }
    }

    private void answer() {
        var answer = listener.endpoint().answer(Received.of(request, body.toByteArray()));
        forget();
        if (listener.inFlight().isEnding()) {
            endConnection();
        }
        send(answer, Callback.from(callback, listener.inFlight()::exit));
    }

    /** Refuses an incomplete request, or one of a server that stops: no other request follows on the connection. */
    private void close(RefusedException reason) {
        stopAlarm();
        var refusal = refusal(reason);
        endConnection();
        send(refusal, Callback.from(this::linger, this::abort));
    }

    /** Makes the response the last one of its connection; connections of HTTP/2 end by other means. */
    private void endConnection() {
        if (!Client.isHttp2(request)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    private dev.brickyard.pkg.http.Response refusal(RefusedException reason) {
        forget();
        return listener.endpoint().refuse(Received.withoutBody(request), reason);
    }

    private void send(dev.brickyard.pkg.http.Response sent, Callback completion) {
        var bytes = sent.body().getBytes(StandardCharsets.UTF_8);
        if (!listener.reserveUnsent(bytes.length)) {
            completion.failed(new Request.Handler.AbortException());
            return;
        }
        response.setStatus(sent.status());
        sent.headers().forEach(response.getHeaders()::put);
        Client.of(request).respond(request);
        response.write(
                true, ByteBuffer.wrap(bytes), Callback.from(completion, () -> listener.releaseUnsent(bytes.length)));
    }

    private void linger() {
        within(LINGER);
        discard();
    }

    private void discard() {
        for (var chunk = request.read(); chunk != null; chunk = request.read()) {
            chunk.release();
            if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                stopAlarm();
                callback.succeeded();
                return;
            }
        }
        request.demand(this::discard);
    }

    private void abort(Throwable failure) {
        stopAlarm();
        var reason = new Request.Handler.AbortException();
        reason.initCause(failure);
        callback.failed(reason);
    }

    /** Releases the memory of the body. */
    private void forget() {
        listener.release(body.size());
        body = new ByteArrayOutputStream(0);
    }

    private void within(Duration limit) {
        alarm = listener.scheduler()
                .schedule(
                        () -> request.fail(new TimeoutException("not received in time")),
                        Math.max(0, limit.toMillis()),
                        TimeUnit.MILLISECONDS);
    }

    private void stopAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private static RefusedException failed(@Nullable Throwable cause) {
        return cause instanceof TimeoutException ? RefusedException.tooSlow() : RefusedException.incomplete(cause);
    }

    private RefusedException bodyTooLarge() {
        var reason = "body must be at most " + listener.limits().bodyBytes() + " bytes long";
        return new RefusedException(Outcome.PAYLOAD_TOO_LARGE_ERROR, reason);
    }

    private static RefusedException tooMany() {
        return new RefusedException(Outcome.SERVICE_UNAVAILABLE_ERROR, "too many concurrent requests, try again");
    }
}
