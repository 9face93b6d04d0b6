package dev.brickyard.it.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Attacks of a hostile or broken client on a process of the service. */
public enum Attack {
    IDLE_HTTP_CONNECTIONS(true, Attack::idleHttp),
    MALFORMED_MESSAGES(true, Attack::malformed),
    MALFORMED_UNFINISHED_CALLS(false, Attack::malformedUnfinished),
    UNPACKED_TOO_LARGE(false, Attack::unpackedTooLarge),
    LARGE_HEADERS(false, Attack::largeHeaders),
    RESETS(true, Attack::resets),
    OPEN_STREAMS(false, Attack::openStreams),
    PINGS(false, (replica, attackers) -> frames(replica, attackers, RawHttp2::ping)),
    SETTINGS(false, (replica, attackers) -> frames(replica, attackers, RawHttp2::settings)),
    GARBAGE(false, Attack::garbage),
    UNFINISHED_MESSAGES(false, Attack::unfinished),
    SLOW_DATABASE(false, Attack::slowDatabase);

    private static final String RPC = "services.user.store.svc.v1.UserStoreSvc/GetUserByID";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 4;
    private static final int STREAMS_AT_ONCE = 50;
    private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

    private final boolean quick;
    private final Strike strike;

    Attack(boolean quick, Strike strike) {
        this.quick = quick;
        this.strike = strike;
    }

    /** Returns the cases to run: the quick ones, all in a thorough run, or those listed in {@code -Dit.cases}. */
    public static Stream<Attack> chosen() {
        return Stream.of(values()).filter(each -> Cases.chosen(each, each.quick));
    }

    /** Returns whether the database keeps its usual speed, so that the well-behaved client can also create users. */
    boolean leavesTheDatabaseAlone() {
        return this != SLOW_DATABASE;
    }

    /** Runs the attack; {@code attackers} holds the connections that stay open until the end. */
    void strike(Replica replica, Attackers attackers) {
        strike.land(replica, attackers);
    }

    /** Restores the connections of the process. */
    void end(Replica replica) {
        replica.toPostgres().pass();
    }

    private interface Strike {
        void land(Replica replica, Attackers attackers);
    }

    private interface Frame {
        void send(RawHttp2 connection) throws IOException;
    }

    /** Half of the connections send nothing, half begin a request. */
    private static void idleHttp(Replica replica, Attackers attackers) {
        attackers.each(200, number -> {
            var socket = attackers.kept(socket(replica.service().httpPort()));
            if (number % 2 == 0) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    private static void malformed(Replica replica, Attackers attackers) {
        var deep = new byte[1000];
        Arrays.fill(deep, (byte) 0x0b);
        byte[][] messages = {{(byte) 0xff, (byte) 0xff, (byte) 0xff}, {0x0a, 2, (byte) 0xc3, 0x28}, deep};
        attackers.each(CONNECTIONS, number -> calls(replica, attackers, 2500, Map.of(), each -> framed(0, messages[each % 3])));
    }

    private static void malformedUnfinished(Replica replica, Attackers attackers) {
        var message = framed(0, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff});
        attackers.each(CONNECTIONS, number -> {
            var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            for (var n = 0; n < 1000 && !connection.ended(); n++) {
                connection.send(connection.open(RPC, Map.of()), message, false, PATIENCE);
            }
        });
    }

    private static void unpackedTooLarge(Replica replica, Attackers attackers) {
        var message = framed(1, packed(new byte[16 * LARGEST_MESSAGE]));
        attackers.each(
                CONNECTIONS,
                number -> calls(replica, attackers, 250, Map.of("grpc-encoding", "gzip"), each -> message));
    }

    private static void largeHeaders(Replica replica, Attackers attackers) {
        var headers = Map.of("authorization", "a".repeat(9000));
        attackers.each(CONNECTIONS, number -> calls(replica, attackers, 1000, headers, each -> framed(0, new byte[0])));
    }

    private static void resets(Replica replica, Attackers attackers) {
        attackers.each(1, number -> {
            var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            for (var n = 0; n < 100_000 && !connection.ended(); n++) {
                connection.reset(connection.open(RPC, Map.of()));
            }
            connection.flush();
        });
    }

    private static void openStreams(Replica replica, Attackers attackers) {
        attackers.each(1, number -> {
            var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            for (var n = 0; n < 20_000 && !connection.ended(); n++) {
                connection.open(RPC, Map.of());
            }
            connection.flush();
        });
    }

    private static void frames(Replica replica, Attackers attackers, Frame frame) {
        attackers.each(1, number -> {
            var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            for (var n = 0; n < 100_000 && !connection.ended(); n++) {
                frame.send(connection);
            }
            connection.flush();
        });
    }

    /** A third of the connections send no HTTP/2 at all; the others stop within a frame. */
    private static void garbage(Replica replica, Attackers attackers) {
        attackers.each(20, number -> {
            var random = new Random(number);
            for (var n = 0; n < 30; n++) {
                var bytes = new byte[2000];
                random.nextBytes(bytes);
                var socket = attackers.kept(socket(replica.service().grpcPort()));
                if (n % 3 != 0) {
                    socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().write(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0});
                }
                try {
                    socket.getOutputStream().write(bytes);
                } catch (IOException closed) {
                    // expected
                }
            }
        });
    }

    private static void unfinished(Replica replica, Attackers attackers) {
        var message = Arrays.copyOf(framed(0, new byte[LARGEST_MESSAGE]), LARGEST_MESSAGE);
        attackers.each(CONNECTIONS, number -> {
            var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            for (var n = 0; n < 50 && !connection.ended(); n++) {
                connection.send(connection.open(RPC, Map.of()), message, false, PATIENCE);
            }
        });
    }

    /** Many callers write concurrently. */
    private static void slowDatabase(Replica replica, Attackers attackers) {
        replica.toPostgres().delay(Duration.ofMillis(50));
        for (var client = 0; client < 16; client++) {
            var users = attackers.kept(replica.connect());
            attackers.keepOn(32, number -> {
                var name = Names.next("s");
                users.create(Subject.username(name, 0), name + Subject.DOMAIN);
            });
        }
    }

    private interface Message {
        byte[] of(int number);
    }

    /** Makes invalid calls, some concurrently, on one connection after another. */
    private static void calls(
            Replica replica, Attackers attackers, int count, Map<String, String> headers, Message message)
            throws IOException, InterruptedException {
        var connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
        for (var n = 0; n < count; n++) {
            if (connection.ended()) {
                connection = attackers.kept(RawHttp2.connect(replica.service().grpcPort()));
            }
            connection.awaitFewerThan(STREAMS_AT_ONCE);
            connection.send(connection.open(RPC, headers), message.of(n), true, PATIENCE);
        }
        connection.awaitFewerThan(1);
    }

    private static Socket socket(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns a length-prefixed gRPC message. */
    private static byte[] framed(int compressed, byte[] message) {
        return ByteBuffer.allocate(5 + message.length)
                .put((byte) compressed)
                .putInt(message.length)
                .put(message)
                .array();
    }

    static byte[] packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
