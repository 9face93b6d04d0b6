package dev.brickyard.pkg.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An identity provider's keys over HTTP. */
final class JwksServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger loads = new AtomicInteger();
    private volatile int status = 200;
    private volatile String body = "{\"keys\":[]}";
    private volatile @Nullable CountDownLatch gate;

    JwksServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/jwks", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    void publish(JWK... keys) {
        publish(new JWKSet(List.of(keys)).toString(true));
    }

    void publish(String text) {
        body = text;
        status = 200;
    }

    void fail() {
        status = 503;
    }

    /** Holds the responses back until {@link #resume}. */
    void hang() {
        gate = new CountDownLatch(1);
    }

    void resume() {
        var closed = gate;
        gate = null;
        if (closed != null) {
            closed.countDown();
        }
    }

    int loads() {
        return loads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        loads.incrementAndGet();
        try (exchange) {
            var closed = gate;
            if (closed != null) {
                closed.await();
            }
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        resume();
        server.stop(0);
        threads.shutdownNow();
    }
}
