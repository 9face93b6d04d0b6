package dev.brickyard.pkg.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.LogLimit;

/**
 * Listens for HTTP/1.1 on one port. Two threads read and write, whatever the number of connections, so that slow and idle
 * clients take memory within {@link Limits} and no thread; the requests that have arrived in whole run on threads of their own.
 */
@SuppressWarnings("FutureReturnValueIgnored") // to close a channel cannot fail, and loops end when they end
final class Listener {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int IO_THREADS = 2;
    private static final Duration LAST_RESPONSES = Duration.ofSeconds(1);

    private final Limits limits;
    private final Endpoint endpoint;
    private final EventLoopGroup loops;
    private final ThreadPoolExecutor workers;
    private final AtomicLong bodyBytes = new AtomicLong();
    private final LogLimit refusals = new LogLimit();
    private final Set<Connection> open = new LinkedHashSet<>();
    private final Set<Connection> waiting = new LinkedHashSet<>();
    private final Channel server;

    private Listener(String name, int port, Limits limits, Endpoint endpoint) throws Exception {
        this.limits = limits;
        this.endpoint = endpoint;
        this.loops = new MultiThreadIoEventLoopGroup(
                IO_THREADS, new DefaultThreadFactory(name + "-io", true), NioIoHandler.newFactory());
        this.workers = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.threads()),
                new DefaultThreadFactory(name, true));
        workers.allowCoreThreadTimeOut(true);
        var bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.AUTO_READ, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        accept(channel);
                    }
                })
                .bind(port)
                .await();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
            throw bound.cause() instanceof Exception cause ? cause : new IllegalStateException(bound.cause());
        }
        this.server = bound.channel();
    }

    /**
     * Listens on a port until closed.
     *
     * @param name of the threads
     * @param port 0 for a free one
     * @param variable sets the port, for the message if it is in use
     * @throws IllegalStateException if the port is in use
     * @throws Exception if it cannot be listened on for another reason
     */
    static Listener open(String name, int port, String variable, Limits limits, Endpoint endpoint) throws Exception {
        try {
            return new Listener(name, port, limits, endpoint);
        } catch (BindException e) {
            throw new IllegalStateException(
                    variable + "='" + port + "' is in use: stop what listens there or choose another port");
        }
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    Limits limits() {
        return limits;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Runs {@code work} on a thread that may block; {@code RejectedExecutionException} if too many wait. */
    void execute(Runnable work) {
        workers.execute(work);
    }

    /** Counts bytes that are to be held in memory; false if they would be too many. */
    boolean reserve(int bytes) {
        if (bodyBytes.addAndGet(bytes) > limits.allBodyBytes()) {
            bodyBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        bodyBytes.addAndGet(-bytes);
    }

    /** The connection waits for its client: for a request, the rest of one, or its end. */
    void waits(Connection connection) {
        synchronized (open) {
            waiting.remove(connection);
            waiting.add(connection);
            open.notifyAll();
        }
    }

    void works(Connection connection) {
        synchronized (open) {
            waiting.remove(connection);
        }
    }

    void closed(Connection connection) {
        synchronized (open) {
            open.remove(connection);
            waiting.remove(connection);
            open.notifyAll();
        }
    }

    /** Refuses connections, interrupts what runs and closes what is open. */
    public void close() throws InterruptedException {
        server.close().await();
        // what has not begun ends at once, since its endpoint has stopped
        workers.shutdownNow().forEach(Runnable::run);
        awaitLastResponses();
        loops.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        loops.awaitTermination(LAST_RESPONSES.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void awaitLastResponses() throws InterruptedException {
        var end = System.nanoTime() + LAST_RESPONSES.toNanos();
        synchronized (open) {
            for (var left = LAST_RESPONSES.toMillis();
                    open.size() > waiting.size() && left > 0;
                    left = (end - System.nanoTime()) / 1_000_000) {
                open.wait(left);
            }
        }
    }

    private void accept(SocketChannel channel) {
        var connection = new Connection(this, channel);
        if (!admits(connection)) {
            refusals.at(log, Level.WARN, "connection refused: too many are open").log(
                    "connection refused: {} are open and in use", limits.connections());
            channel.close();
            return;
        }
        var decoder = new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.headerBytes())
                .setMaxHeaderSize(limits.headerBytes());
        channel.pipeline()
                .addLast(connection.firstByte())
                .addLast(new HttpServerCodec(decoder))
                .addLast(new FlowControlHandler())
                .addLast(connection);
    }

    private boolean admits(Connection connection) {
        Connection replaced = null;
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
            open.add(connection);
            waiting.add(connection);
        }
        if (replaced != null) {
            replaced.drop();
        }
        return true;
    }
}
