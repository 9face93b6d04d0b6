package dev.brickyard.it.server;

import dev.brickyard.it.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A TCP proxy on loopback whose connections can be delayed, hung, cut or refused. */
public final class Proxy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final int port = FreePort.next();
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private boolean hanging;
    private Duration delay = Duration.ZERO;

    private Proxy(int target) {
        this.target = target;
        listener = listen();
    }

    /** Starts a proxy for a port, on a free port. */
    public static Proxy to(int target) {
        return new Proxy(target);
    }

    /** Returns the port to connect to. */
    public int port() {
        return port;
    }

    /** Forwards everything without delay, starting with the bytes that were held back. */
    public synchronized void pass() {
        hanging = false;
        delay = Duration.ZERO;
        if (listener.isClosed()) {
            listener = listen();
        }
        notifyAll();
    }

    /** Accepts connections and keeps open ones, but forwards nothing. */
    public synchronized void hang() {
        hanging = true;
    }

    /** Delays each chunk by this time. */
    public synchronized void delay(Duration time) {
        delay = time;
    }

    /** Closes all connections; new ones are accepted. */
    public void cut() {
        sockets.forEach(Proxy::closed);
    }

    /** Closes all connections and refuses new ones. */
    public synchronized void refuse() {
        closed(listener);
        cut();
    }

    @Override
    public void close() {
        refuse();
    }

    private ServerSocket listen() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            run(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (true) {
            Socket caller;
            try {
                caller = from.accept();
            } catch (IOException closed) {
                return;
            }
            connect(from, caller);
        }
    }

    private void connect(ServerSocket from, Socket caller) {
        try {
            var called = new Socket(InetAddress.getLoopbackAddress(), target);
            caller.setTcpNoDelay(true);
            called.setTcpNoDelay(true);
            sockets.add(caller);
            sockets.add(called);
            run(() -> pump(caller, called));
            run(() -> pump(called, caller));
            if (from.isClosed()) {
                cut();
            }
        } catch (IOException refused) {
            closed(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            while (true) {
                var length = from.getInputStream().read(buffer);
                if (length < 0) {
                    return;
                }
                awaitTurn();
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException closed) {
            // the other direction ends too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitTurn() throws InterruptedException {
        Duration pause;
        synchronized (this) {
            while (hanging) {
                wait();
            }
            pause = delay;
        }
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    private static void closed(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Runnable task) {
        var thread = new Thread(task, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
