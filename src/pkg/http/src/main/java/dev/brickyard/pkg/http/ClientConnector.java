package dev.brickyard.pkg.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.IO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.LogLimit;

/** Accepts a limited number of connections; beyond it, a new connection replaces the longest idle one. */
final class ClientConnector extends ServerConnector {
    private static final Logger log = LoggerFactory.getLogger(ClientConnector.class);
    private static final int SELECTORS = 2;

    private final Limits limits;
    private final Endpoint endpoint;
    private final LogLimit refusals = new LogLimit();
    private final Set<EndPoint> open = new LinkedHashSet<>();
    private final Set<EndPoint> waiting = new LinkedHashSet<>();

    ClientConnector(Server server, Limits limits, Endpoint endpoint, ConnectionFactory... protocols) {
        super(server, null, null, null, 0, SELECTORS, protocols);
        this.limits = limits;
        this.endpoint = endpoint;
        setIdleTimeout(limits.idle().toMillis());
    }

    Limits limits() {
        return limits;
    }

    /** Marks the client as waiting for its next request, and so as replaceable by a new one. */
    void waits(Client client) {
        synchronized (open) {
            waiting.add(client);
        }
    }

    void works(Client client) {
        synchronized (open) {
            waiting.remove(client);
        }
    }

    /** Closes the port; open connections stay open. */
    void refuseConnections() {
        var port = (ServerSocketChannel) getTransport();
        var selectors = getSelectorManager().getBeans(ManagedSelector.class);
        // one of them accepts connections, and may not have begun to
        var starting = new AtomicInteger(selectors.size());
        selectors.forEach(selector -> selector.submit(begun -> {
            if (starting.decrementAndGet() == 0) {
                IO.close(port);
                // the system closes the port at the next selection
                selectors.forEach(each -> each.submit(woken -> {}));
            }
        }));
    }

    /** Stops counting a client whose connection has changed from HTTP to another protocol, which has its own limits. */
    void leaves(EndPoint client) {
        synchronized (open) {
            open.remove(client);
            waiting.remove(client);
        }
    }

    /** Returns the bytes of the response to a client that does not complete the headers of its request in time. */
    byte[] tooSlow() {
        var response = endpoint.refuse(Received.MALFORMED, RefusedException.tooSlow());
        var body = response.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return (head + "\r\n" + response.body()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        return new Client(this, channel, selector, key, getScheduler());
    }

    @Override
    protected void onEndPointOpened(EndPoint client) {
        super.onEndPointOpened(client);
        if (!admits(client)) {
            refusals.at(log, Level.WARN, "connection rejected: too many are open").log(
                    "connection rejected: all {} connections are in use", limits.connections());
            client.close();
        }
    }

    @Override
    protected void onEndPointClosed(EndPoint client) {
        super.onEndPointClosed(client);
        leaves(client);
    }

    private boolean admits(EndPoint client) {
        EndPoint replaced = null;
        synchronized (open) {
            if (open.size() >= limits.connections()) {
                var waitingLongest = waiting.iterator();
                if (!waitingLongest.hasNext()) {
                    return false;
                }
                replaced = waitingLongest.next();
                open.remove(replaced);
                waiting.remove(replaced);
            }
            open.add(client);
            waiting.add(client);
        }
        if (replaced != null) {
            replaced.close();
        }
        return true;
    }
}
