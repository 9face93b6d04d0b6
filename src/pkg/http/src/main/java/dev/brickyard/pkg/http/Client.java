package dev.brickyard.pkg.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection, with a time limit for each phase. Jetty's own limit only bounds the time without any byte; here, a
 * client that sends or reads one byte at a time does not get more time.
 */
final class Client extends SocketChannelEndPoint {
    private static final long WRITE = Duration.ofSeconds(30).toMillis();
    private static final int CHECKS_PER_LIMIT = 4;

    private final ClientConnector connector;
    private final long receive;
    private final long idle;
    private Phase phase = Phase.NEW;
    private int requests;

    private enum Phase {
        /** Before the first byte. */
        NEW,
        /** Between two requests of HTTP/1.1. */
        IDLE,
        /** From the first byte of a request until its headers are complete. */
        RECEIVING,
        /** While a request of HTTP/1.1 is being handled. */
        WORKING,
        /** While a response of HTTP/1.1 is being sent. */
        RESPONDING,
        /** HTTP/2 and websockets, which have their own limits. */
        OTHER
    }

    Client(
            ClientConnector connector,
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler) {
        super(channel, selector, key, scheduler);
        this.connector = connector;
        this.receive = connector.limits().receive().toMillis();
        this.idle = connector.limits().idle().toMillis();
        setIdleTimeout(idle);
    }

    /** Returns the client that sent {@code request}. */
    static Client of(Request request) {
        var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        while (endPoint instanceof EndPoint.Wrapper outer) {
            endPoint = outer.unwrap();
        }
        return (Client) endPoint;
    }

    /** Starts a request, whose headers are complete; returns whether it is the only one of the connection. */
    synchronized boolean begin(Request request) {
        requests++;
        phase = isHttp2(request) ? Phase.OTHER : Phase.WORKING;
        connector.works(this);
        return requests == 1;
    }

    /** Starts the response of {@code request}. */
    synchronized void respond(Request request) {
        if (!isHttp2(request)) {
            super.notIdle();
            phase = Phase.RESPONDING;
        }
    }

    /** Ends a request. */
    synchronized void end(Request request, Response response) {
        if (response.getStatus() == HttpStatus.SWITCHING_PROTOCOLS_101) {
            // never idle again: the new protocol, such as a websocket, closes the connection
            phase = Phase.OTHER;
            connector.leaves(this);
            return;
        }
        requests--;
        if (requests == 0) {
            super.notIdle();
            phase = isHttp2(request) ? Phase.OTHER : Phase.IDLE;
            connector.waits(this);
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        var filled = super.fill(buffer);
        if (filled > 0) {
            received();
        }
        return filled;
    }

    private synchronized void received() {
        if (phase == Phase.NEW || phase == Phase.IDLE) {
            super.notIdle();
            phase = Phase.RECEIVING;
        }
    }

    @Override
    public synchronized void notIdle() {
        if (phase != Phase.RECEIVING && phase != Phase.RESPONDING) {
            super.notIdle();
        }
    }

    @Override
    public synchronized long getIdleTimeout() {
        return switch (phase) {
            case NEW, RECEIVING -> receive;
            case RESPONDING -> WRITE;
            case IDLE, WORKING, OTHER -> super.getIdleTimeout();
        };
    }

    /** Checks more often than Jetty, because a phase can be shorter than the last one. */
    @Override
    protected long checkIdleTimeout() {
        var left = super.checkIdleTimeout();
        var period = Math.max(1, Math.min(receive, idle) / CHECKS_PER_LIMIT);
        return left < 0 ? left : Math.min(left, period);
    }

    @Override
    protected void onIdleExpired(TimeoutException timeout) {
        if (expireReceiving()) {
            write(Callback.from(this::close), ByteBuffer.wrap(connector.tooSlow()));
        } else {
            super.onIdleExpired(timeout);
        }
    }

    private synchronized boolean expireReceiving() {
        // inside of TLS, a response would have to be encrypted: such a connection is only closed
        var expired = phase == Phase.RECEIVING && !(getConnection() instanceof SslConnection) && isOpen();
        if (expired) {
            phase = Phase.RESPONDING;
        }
        return expired;
    }

    static boolean isHttp2(Request request) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_2;
    }
}
