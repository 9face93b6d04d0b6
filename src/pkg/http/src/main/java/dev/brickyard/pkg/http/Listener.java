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
 * Serves HTTP/1.1 on one port. Two threads handle the I/O of all connections, so that slow and idle clients occupy no
 * thread, only memory within {@link Limits}. Complete requests run on worker threads.
 */
@SuppressWarnings("FutureReturnValueIgnored") // closing a channel cannot fail, and event loops terminate on their own
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
     * Opens a port.
     *
     * @param name prefix of thread names
     * @param port port to listen on; 0 selects a free port
     * @param variable environment variable of the port, for error messages
     * @throws IllegalStateException if the port is in use
     * @throws Exception if the port cannot be opened for another reason
     */
    static Listener open(String name, int port, String variable, Limits limits, Endpoint endpoint) throws Exception {
        try {
            return new Listener(name, port, limits, endpoint);
        } catch (BindException e) {
            throw new IllegalStateException(
                    variable + "='" + port + "' is in use: stop the process that listens on it or choose another port");
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

    /** Runs {@code work} on a worker thread; throws {@code RejectedExecutionException} if the queue is full. */
    void execute(Runnable work) {
        workers.execute(work);
    }

    /** Reserves memory for a body; returns false if it would exceed the limit. */
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

    /** Marks the connection as waiting for its client, and so as replaceable by a new connection. */
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

    /** Rejects new connections, interrupts running requests and closes open connections. */
    public void close() throws InterruptedException {
        server.close().await();
        // queued requests end immediately, because the endpoint has stopped
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
            refusals.at(log, Level.WARN, "connection rejected: too many are open").log(
                    "connection rejected: all {} connections are in use", limits.connections());
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
