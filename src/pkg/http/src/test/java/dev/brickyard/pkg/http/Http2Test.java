package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Http2Test {
    private final CountDownLatch leave = new CountDownLatch(1);
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(
                List.of(
                        Route.get("/public/v1/quick", request -> Answer.ok("quick")),
                        Route.post("/public/v1/quick", request -> Answer.ok("posted")),
                        Route.get("/public/v1/slow", request -> {
                            leave.await();
                            return Answer.ok("slow");
                        })),
                "GRACE=10m",
                "THREADS=4",
                "MAX_BODY_BYTES=100");
    }

    @AfterEach
    void stop() {
        leave.countDown();
        server.close();
    }

    @Test
    void servesConcurrentRequestsOfOneConnection() throws Exception {
        try (var client = new Http2Socket(server.server().port())) {
            client.get(1, "/public/v1/slow");
            client.get(3, "/public/v1/quick");

            var first = client.next(Http2Socket.DATA);
            leave.countDown();
            var second = client.next(Http2Socket.DATA);

            assertThat(first.stream()).isEqualTo(3);
            assertThat(text(first)).contains("\"data\":\"quick\"");
            assertThat(second.stream()).isEqualTo(1);
            assertThat(text(second)).contains("\"data\":\"slow\"");
        }
    }

    @Test
    void rejectsTooManyRequestsOfOneConnection() throws Exception {
        try (var client = new Http2Socket(server.server().port())) {
            for (var stream = 1; stream < 20; stream += 2) {
                client.get(stream, "/public/v1/slow");
            }

            assertThat(text(client.next(Http2Socket.DATA))).contains("SERVICE_UNAVAILABLE_ERROR");
            assertThat(text(client.next(Http2Socket.DATA))).contains("SERVICE_UNAVAILABLE_ERROR");
        }
    }

    @Test
    void rejectsTooManyIncompleteRequestsButServesOtherConnections() throws Exception {
        var route = Route.post("/public/v1/quick", request -> Answer.ok("posted"));
        try (var small = new TestServer(List.of(route), "MAX_CONNECTIONS=3");
                var client = new Http2Socket(small.server().port())) {
            for (var stream = 1; stream <= 7; stream += 2) {
                client.post(stream, "/public/v1/quick");
            }

            var refusal = client.next(Http2Socket.HEADERS);
            assertThat(refusal.stream()).isEqualTo(7);
            assertThat(refusal.flags() & Http2Socket.END_STREAM).isNotZero();
            assertThat(small.post("/public/v1/quick", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void rejectsABodyThatIsTooLarge() throws Exception {
        try (var client = new Http2Socket(server.server().port())) {
            client.post(1, "/public/v1/quick");
            client.send(Http2Socket.DATA, 0, 1, new byte[101]);
            assertThat(text(client.next(Http2Socket.DATA))).contains("PAYLOAD_TOO_LARGE_ERROR");

            client.get(3, "/public/v1/quick");
            assertThat(text(client.next(Http2Socket.DATA))).contains("quick");
        }
    }

    @Test
    void rejectsABodyThatIsTooSlow() throws Exception {
        var route = Route.post("/public/v1/quick", request -> Answer.ok("posted"));
        try (var impatient = new TestServer(List.of(route), "REQUEST_TIMEOUT=2s");
                var client = new Http2Socket(impatient.server().port())) {
            client.post(1, "/public/v1/quick");
            client.send(Http2Socket.DATA, 0, 1, new byte[1]);

            assertThat(text(client.next(Http2Socket.DATA))).contains("REQUEST_TIMEOUT_ERROR");
        }
    }

    @Test
    void cannotFillTheMemoryWithUnreadResponses() throws Exception {
        var route = Route.get("/public/v1/large", request -> Answer.ok("x".repeat(100_000)));
        try (var small = new TestServer(List.of(route), "MAX_BODY_BYTES=10", "MAX_BODIES_BYTES=300000")) {
            try (var client = new Http2Socket(small.server().port())) {
                // with the default window of 64 KB, all of these responses stay in memory
                for (var stream = 1; stream < 20; stream += 2) {
                    client.get(stream, "/public/v1/large");
                }
                assertThat(client.next(Http2Socket.RST_STREAM).stream()).isPositive();
            }
            await().until(() -> small.get("/public/v1/large").statusCode() == 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void disconnectsAFlood(Flood flood) throws Exception {
        try (var client = new Http2Socket(server.server().port())) {
            try {
                for (var i = 0; i < 20_000; i++) {
                    flood.send(client, i);
                }
            } catch (SocketException e) {
                return; // disconnected while sending
            }
            assertThat(client.isRejected()).isTrue();
        } finally {
            leave.countDown();
            await().until(() -> server.get("/public/v1/quick").statusCode() == 200);
        }
    }

    enum Flood {
        PING {
            @Override
            void send(Http2Socket client, int i) throws Exception {
                client.send(Http2Socket.PING, 0, 0, new byte[8]);
            }
        },
        SETTINGS {
            @Override
            void send(Http2Socket client, int i) throws Exception {
                client.send(Http2Socket.SETTINGS, 0, 0, new byte[0]);
            }
        },
        RAPID_RESET {
            @Override
            void send(Http2Socket client, int i) throws Exception {
                client.get(2 * i + 1, "/public/v1/slow");
                client.send(Http2Socket.RST_STREAM, 0, 2 * i + 1, new byte[] {0, 0, 0, 8});
            }
        },
        EMPTY_DATA {
            @Override
            void send(Http2Socket client, int i) throws Exception {
                if (i == 0) {
                    client.post(1, "/public/v1/quick");
                }
                client.send(Http2Socket.DATA, 0, 1, new byte[0]);
            }
        },
        CONTINUATION {
            @Override
            void send(Http2Socket client, int i) throws Exception {
                var header = "\0\1a\177".getBytes(StandardCharsets.ISO_8859_1);
                var block = new byte[header.length + 127];
                System.arraycopy(header, 0, block, 0, header.length);
                client.send(i == 0 ? Http2Socket.HEADERS : Http2Socket.CONTINUATION, 0, 1, block);
            }
        };

        abstract void send(Http2Socket client, int i) throws Exception;
    }

    @Test
    void announcesTheEndBeforeTheLastResponses() throws Exception {
        try (var client = new Http2Socket(server.server().port())) {
            client.get(1, "/public/v1/slow");
            client.get(3, "/public/v1/quick");
            client.next(Http2Socket.DATA);
            var stop = new Thread(server::close);
            stop.start();

            assertThat(client.next(Http2Socket.GOAWAY).code()).isZero();
            leave.countDown();
            assertThat(text(client.next(Http2Socket.DATA))).contains("slow");
            stop.join();
        }
    }

    private static String text(Http2Socket.Frame frame) {
        return new String(frame.payload(), StandardCharsets.UTF_8);
    }
}
