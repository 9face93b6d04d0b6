package dev.brickyard.pkg.kafka.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A proxy that forwards connections and can hang, which holds back all bytes. */
final class HangingProxy implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile String target = "";
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile boolean holdsBytesBack;

    HangingProxy() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    void forwardTo(String address) {
        target = address;
    }

    void hang() {
        open = new CountDownLatch(1);
    }

    /** Returns whether bytes are being held back. */
    boolean holdsBytesBack() {
        return holdsBytesBack;
    }

    void goOn() {
        open.countDown();
    }

    @Override
    public void close() throws IOException {
        goOn();
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                var parts = target.split(":", 2);
                var broker = new Socket(parts[0], Integer.parseInt(parts[1]));
                sockets.addAll(List.of(client, broker));
                thread(() -> copy(client, broker));
                thread(() -> copy(broker, client));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void copy(Socket from, Socket to) {
        var bytes = new byte[16_384];
        try (from;
                to) {
            for (var count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                holdsBytesBack = open.getCount() > 0;
                open.await();
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException e) {
            // one side closed the connection, so the other is closed too
            return;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void thread(Runnable task) {
        var thread = new Thread(task, "hanging-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
