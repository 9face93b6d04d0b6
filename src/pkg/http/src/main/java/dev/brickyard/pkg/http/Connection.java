package dev.brickyard.pkg.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection. It serves requests sequentially: it reads the next request only after the response to the last one was
 * sent. Unless noted otherwise, its methods run on the event loop of the connection.
 */
@SuppressWarnings("FutureReturnValueIgnored") // failures close the connection, which calls channelInactive
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Duration WRITE = Duration.ofSeconds(30);
    // a client that is still sending when the connection is closed may never read the response
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Listener listener;
    private final SocketChannel channel;
    private State state = State.IDLE;
    private @Nullable HttpRequest head;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private @Nullable Future<?> alarm;

    private enum State {
        IDLE,
        RECEIVING,
        WORKING,
        CLOSING
    }

    Connection(Listener listener, SocketChannel channel) {
        this.listener = listener;
        this.channel = channel;
    }

    /** Returns a handler that starts the request timeout at the first byte. */
    ChannelInboundHandlerAdapter firstByte() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                if (state == State.IDLE) {
                    receive();
                }
                context.fireChannelRead(bytes);
            }
        };
    }

    /** Closes the connection without a response. May be called on any thread. */
    void drop() {
        channel.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        // until its first request, the shorter request timeout applies instead of the idle timeout
        within(listener.limits().receive(), this::drop);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        left();
        stopAlarm();
        listener.closed(this);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        // a client may close its output and still read a pending response
        if (event instanceof ChannelInputShutdownEvent && state != State.WORKING) {
            left();
            channel.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        log.debug("connection failed", cause);
        channel.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
        if (state == State.CLOSING) {
            return;
        }
        if (part.decoderResult().isFailure()) {
            refuse(malformed(part.decoderResult().cause()));
            return;
        }
        if (part instanceof HttpRequest request) {
            begin(request);
        }
        if (part instanceof HttpContent content && state == State.RECEIVING) {
            add(content);
        }
    }

    private void begin(HttpRequest request) {
        if (state == State.IDLE) {
            receive();
        }
        head = request;
        if (HttpUtil.getContentLength(request, 0L) > listener.limits().bodyBytes()) {
            refuse(bodyTooLarge());
        } else if (HttpUtil.is100ContinueExpected(request)) {
            channel.writeAndFlush(new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        }
    }

    private void add(HttpContent content) {
        var bytes = content.content();
        var length = bytes.readableBytes();
        if (body.size() + length > listener.limits().bodyBytes()) {
            refuse(bodyTooLarge());
            return;
        }
        if (!listener.reserve(length)) {
            refuse(new RefusedException(Outcome.SERVICE_UNAVAILABLE_ERROR, "too many concurrent requests, try again"));
            return;
        }
        var part = new byte[length];
        bytes.readBytes(part);
        body.writeBytes(part);
        if (content instanceof LastHttpContent) {
            work();
        }
    }

    private void work() {
        enter(State.WORKING);
        channel.config().setAutoRead(false);
        var request = received(body.toByteArray());
        try {
            listener.execute(() -> {
                var response = listener.endpoint().answer(request);
                channel.eventLoop().execute(() -> respond(response, false));
            });
        } catch (RejectedExecutionException e) {
            var reason =
                    new RefusedException(Outcome.SERVICE_UNAVAILABLE_ERROR, "too many concurrent requests, try again");
            respond(listener.endpoint().refuse(request, reason), false);
        }
    }

    private void refuse(RefusedException reason) {
        enter(State.CLOSING);
        respond(listener.endpoint().refuse(received(new byte[0]), reason), true);
    }

    private void left() {
        if (state == State.RECEIVING && head != null) {
            enter(State.CLOSING);
            var reason = new RefusedException(Outcome.BAD_REQUEST_ERROR, "incomplete request body");
            listener.endpoint().refuse(received(new byte[0]), reason);
        }
        forget();
    }

    private Received received(byte[] bytes) {
        var request = head;
        if (request == null || request.decoderResult().isFailure()) {
            return Received.MALFORMED;
        }
        return Received.of(
                request.method().name(),
                request.uri(),
                request.headers(),
                bytes,
                channel.remoteAddress().getAddress().getHostAddress());
    }

    private void respond(Response response, boolean last) {
        var request = head;
        var keepAlive = !last
                && request != null
                && HttpUtil.isKeepAlive(request)
                && !"close".equals(response.headers().get("Connection"));
        var bytes = Unpooled.wrappedBuffer(response.body().getBytes(StandardCharsets.UTF_8));
        var message =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(response.status()), bytes);
        response.headers().forEach(message.headers()::set);
        if (response.status() != HttpResponseStatus.NO_CONTENT.code()) {
            HttpUtil.setContentLength(message, bytes.readableBytes());
        }
        HttpUtil.setKeepAlive(message.headers(), HttpVersion.HTTP_1_1, keepAlive);
        forget();
        within(WRITE, this::drop);
        channel.writeAndFlush(message).addListener((ChannelFuture sent) -> {
            if (!sent.isSuccess()) {
                log.debug("the client disconnected before the response", sent.cause());
                channel.close();
            } else if (keepAlive) {
                enter(State.IDLE);
                within(listener.limits().idle(), this::drop);
                channel.config().setAutoRead(true);
            } else {
                linger();
            }
        });
    }

    private void linger() {
        enter(State.CLOSING);
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        within(LINGER, this::drop);
    }

    private void receive() {
        enter(State.RECEIVING);
        within(listener.limits().receive(), () -> {
            var reason = new RefusedException(Outcome.REQUEST_TIMEOUT_ERROR, "request not received in time");
            refuse(reason);
        });
    }

    private void enter(State next) {
        state = next;
        if (next == State.WORKING) {
            listener.works(this);
        } else if (next == State.IDLE || next == State.CLOSING) {
            listener.waits(this);
        }
        stopAlarm();
    }

    /** Releases the memory of the last request. */
    private void forget() {
        listener.release(body.size());
        body = new ByteArrayOutputStream(0);
        head = null;
    }

    private void within(Duration limit, Runnable expiry) {
        stopAlarm();
        alarm = channel.eventLoop().schedule(expiry, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private RefusedException bodyTooLarge() {
        var reason = "body must be at most " + listener.limits().bodyBytes() + " bytes long";
        return new RefusedException(Outcome.PAYLOAD_TOO_LARGE_ERROR, reason);
    }

    private RefusedException malformed(Throwable cause) {
        var limit = " must be at most " + listener.limits().headerBytes() + " bytes long";
        if (cause instanceof TooLongHttpLineException) {
            return new RefusedException(Outcome.URI_TOO_LONG_ERROR, "request line" + limit, cause);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new RefusedException(Outcome.HEADERS_TOO_LARGE_ERROR, "headers" + limit, cause);
        }
        return new RefusedException(Outcome.BAD_REQUEST_ERROR, "malformed HTTP/1.1 request", cause);
    }
}
