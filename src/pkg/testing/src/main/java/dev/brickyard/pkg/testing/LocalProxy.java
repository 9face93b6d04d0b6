package dev.brickyard.pkg.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A TCP proxy on the loopback interface, with which a test can cut or hang the connections to a server. */
public final class LocalProxy implements AutoCloseable {
    private static final int BUFFER = 8192;

    private final ServerSocket server;
    private final int target;
    private final Set<Closeable> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private boolean hanging;
    private volatile boolean cut;

    private LocalProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    /** Starts a proxy for a port of the loopback interface. */
    public static LocalProxy to(int port) {
        try {
            return new LocalProxy(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the port of the proxy, for use instead of the server's port. */
    public int port() {
        return server.getLocalPort();
    }

    /** Closes all connections, and each new one, until {@link #resume}. */
    public void cut() {
        cut = true;
        closeAll();
    }

    /** Keeps all connections open, but forwards nothing until {@link #resume}. */
    public void hang() {
        setHanging(true);
    }

    /** Forwards again, including the bytes that were sent while hanging. */
    public void resume() {
        cut = false;
        setHanging(false);
    }

    /** Stops the proxy and closes all connections. */
    @Override
    public void close() {
        cut();
        close(server);
    }

    private void accept() throws IOException {
        while (true) {
            var client = server.accept();
            sockets.add(client);
            if (cut) {
                close(client);
                continue;
            }
            try {
                var upstream = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(upstream);
                run(() -> pass(client, upstream));
                run(() -> pass(upstream, client));
            } catch (IOException e) {
                close(client);
            }
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            var buffer = new byte[BUFFER];
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                awaitResumed();
                to.getOutputStream().write(buffer, 0, read);
            }
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void setHanging(boolean value) {
        lock.lock();
        try {
            hanging = value;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitResumed() {
        lock.lock();
        try {
            while (hanging) {
                resumed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeAll() {
        sockets.forEach(LocalProxy::close);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a task on a daemon thread until a socket is closed. */
    private static void run(Task task) {
        var thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (IOException e) {
                        // closed
                    }
                },
                "local-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Task {
        void run() throws IOException;
    }
}
