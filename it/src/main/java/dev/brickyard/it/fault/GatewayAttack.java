package dev.brickyard.it.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.brickyard.it.web.IdentityProvider.Algorithm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Attacks of a hostile client on a gateway, over HTTP/1.1, HTTP/2 and websockets. */
public enum GatewayAttack {
    IDLE_CONNECTIONS(false, GatewayAttack::idle),
    SLOW_REQUESTS(false, GatewayAttack::slow),
    SLOW_READERS(false, GatewayAttack::slowReaders),
    LARGE_HEADERS(false, GatewayAttack::largeHeaders),
    LARGE_BODIES(false, GatewayAttack::largeBodies),
    COMPRESSED_BODIES(false, GatewayAttack::compressedBodies),
    SMUGGLING(false, GatewayAttack::smuggling),
    PATHS(false, GatewayAttack::paths),
    TOKENS(false, GatewayAttack::tokens),
    RESETS(false, GatewayAttack::resets),
    CONTINUATIONS(false, GatewayAttack::continuations),
    HEADER_BOMBS(false, GatewayAttack::headerBombs),
    OPEN_STREAMS(false, GatewayAttack::openStreams),
    CONTROL_FRAMES(false, GatewayAttack::controlFrames),
    GARBAGE(false, GatewayAttack::garbage),
    WEBSOCKET_FLOODS(true, GatewayAttack::webSocketFloods),
    WEBSOCKET_FRAMES(false, GatewayAttack::webSocketFrames),
    WEBSOCKET_HANDSHAKES(false, GatewayAttack::webSocketHandshakes);

    private static final String USERS = "/public/v1/users";
    private static final String SMUGGLED = "GET /public/v1/users/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int CONNECTIONS = 4;
    private static final int MOST = 65_535;
    private static final int PATIENCE = 10_000;
    private static final int SILENCE = 300;

    private final boolean quick;
    private final Strike strike;

    GatewayAttack(boolean quick, Strike strike) {
        this.quick = quick;
        this.strike = strike;
    }

    /** Returns the cases to run: the quick ones, all in a thorough run, or those listed in {@code -Dit.cases}. */
    public static Stream<GatewayAttack> chosen() {
        return Stream.of(values()).filter(each -> Cases.chosen(each, each.quick));
    }

    /** Runs the attack; {@code attackers} holds the connections that stay open until the end, and what was answered. */
    void strike(Gateway gateway, Attackers attackers) {
        strike.land(gateway, attackers);
    }

    private interface Strike {
        void land(Gateway gateway, Attackers attackers);
    }

    /** 5,000 connections; half of them send nothing, half begin a request. */
    private static void idle(Gateway gateway, Attackers attackers) {
        attackers.each(5, thread -> {
            for (var n = 0; n < 1000; n++) {
                var socket = attackers.kept(socket(gateway));
                if (n % 2 == 0) {
                    write(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
                }
            }
        });
    }

    /** 1,000 connections that send one byte per second, half of them of the headers and half of the body. */
    private static void slow(Gateway gateway, Attackers attackers) {
        attackers.keepOn(4, thread -> {
            var sockets = new ArrayList<Socket>();
            for (var n = 0; n < 250; n++) {
                var socket = attackers.kept(socket(gateway));
                write(
                        socket,
                        n % 2 == 0
                                ? "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "
                                : "POST " + USERS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n");
                sockets.add(socket);
            }
            for (var second = 0; second < 60; second++) {
                for (var socket : List.copyOf(sockets)) {
                    try {
                        write(socket, "a");
                    } catch (IOException closed) {
                        sockets.remove(socket);
                    }
                }
                TimeUnit.SECONDS.sleep(1);
            }
        });
    }

    /** 20 connections that send requests and read no response. */
    private static void slowReaders(Gateway gateway, Attackers attackers) {
        var requests = ("GET " + USERS + "?page_size=100 HTTP/1.1\r\nHost: a\r\n\r\n").repeat(20);
        attackers.keepOn(20, thread -> {
            var socket = new Socket();
            socket.setReceiveBufferSize(4096);
            attackers.kept(socket);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.process().httpPort()));
            socket.setSoTimeout(1000);
            for (var n = 0; n < 500; n++) {
                write(socket, requests);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        });
    }

    private static void largeHeaders(Gateway gateway, Attackers attackers) {
        var one = "GET / HTTP/1.1\r\nHost: a\r\nX-Large: " + "a".repeat(1_000_000) + "\r\n\r\n";
        var many = "GET / HTTP/1.1\r\nHost: a\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\n";
        var target = "GET /" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: a\r\n\r\n";
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 100; n++) {
                exchange(gateway, attackers, Stream.of(one, many, target).skip(n % 3).findFirst().orElseThrow());
            }
        });
    }

    private static void largeBodies(Gateway gateway, Attackers attackers) {
        var head = "POST " + USERS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        var nested = "[".repeat(900_000);
        var members = "{" + "\"a\":1,".repeat(140_000) + "\"a\":1}";
        var number = "{\"username\":1" + "0".repeat(900_000) + "}";
        var requests = List.of(
                head + "Content-Length: 1000000000000\r\n\r\n" + "a".repeat(2_000_000),
                head + "Transfer-Encoding: chunked\r\n\r\n" + ("1000\r\n" + "a".repeat(4096) + "\r\n").repeat(500),
                head + "Transfer-Encoding: chunked\r\n\r\n1;" + "a".repeat(1_000_000) + "\r\n",
                head + "Content-Length: " + nested.length() + "\r\n\r\n" + nested,
                head + "Content-Length: " + members.length() + "\r\n\r\n" + members,
                head + "Content-Length: " + number.length() + "\r\n\r\n" + number);
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 30; n++) {
                exchange(gateway, attackers, requests.get(n % requests.size()));
            }
        });
    }

    /** Bodies that decompress to 64 MB. */
    private static void compressedBodies(Gateway gateway, Attackers attackers) {
        var bomb = new String(Attack.packed(new byte[64 * 1024 * 1024]), ISO_8859_1);
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 10; n++) {
                for (var encoding : List.of("gzip", "deflate", "br", "gzip, gzip")) {
                    exchange(
                            gateway,
                            attackers,
                            "POST " + USERS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: "
                                    + encoding + "\r\nContent-Length: " + bomb.length() + "\r\n\r\n" + bomb);
                }
            }
        });
    }

    /** Requests of unclear length, each followed by a hidden one, which must not be answered. */
    private static void smuggling(Gateway gateway, Attackers attackers) {
        var forms = List.of(
                "Content-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n",
                "Transfer-Encoding: chunked\nContent-Length: 5\n\n0\n\n",
                "Content-Length: 0\nContent-Length: 46\n\n",
                "Content-Length: 0, 46\n\n",
                "Content-Length: +0\n\n",
                "Content-Length: -1\n\n",
                "Content-Length: 0x0\n\n",
                "Content-Length : 0\n\n",
                "Content-Length: 99999999999999999999999\n\n",
                "Transfer-Encoding: xchunked\n\n0\n\n",
                "Transfer-Encoding: chunked, identity\n\n0\n\n",
                "Transfer-Encoding: chunked\nTransfer-Encoding: identity\n\n0\n\n",
                "Transfer-Encoding : chunked\n\n0\n\n",
                "Transfer-Encoding:\u000bchunked\n\n0\n\n",
                " Transfer-Encoding: chunked\n\n0\n\n",
                "Transfer-Encoding: chunked\n\nzz\n\n",
                "Transfer-Encoding: chunked\n\n-1\n\n",
                "Transfer-Encoding: chunked\n\nfffffffffffffffff\n\n",
                "X-Folded: a\n Content-Length: 0\n\n",
                "X-Null: a\0b\n\n",
                "Host: b\n\n");
        var head = "POST " + USERS + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 3; n++) {
                for (var form : forms) {
                    var answer = exchange(gateway, attackers, head + form.replace("\n", "\r\n") + SMUGGLED);
                    attackers.require(statuses(answer) == 1 && answer.startsWith("HTTP/1.1 4"), form, answer);
                }
            }
        });
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 50; n++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                connection.request("POST", USERS, Map.of("transfer-encoding", "chunked"));
                connection.request("POST", USERS, Map.of("content-length", "3, 5", "host", "b"));
                connection.request("GET " + USERS + " HTTP/1.1\r\n", USERS, Map.of("a\r\nb", "c\r\nd"));
                connection.flush();
            }
        });
    }

    private static void paths(Gateway gateway, Attackers attackers) {
        var paths = List.of(
                "/../../etc/passwd",
                "/public/v1/users/../../../admin/v1/users",
                "/public/v1/users/..%2f..%2fadmin",
                "/public/v1/users/%2e%2e/%2e%2e/%2e%2e/admin/v1/users",
                "/public/v1/..;/..;/admin/v1/users",
                "/public/v1/users/%252e%252e%252fadmin",
                "/public/v1/users/%00",
                "/public/v1/users/%c0%ae%c0%ae",
                "/public/v1/users/a%5cb",
                "/public/v1/users/a\\..\\b",
                "/public//v1/users/x",
                "//admin/v1/users",
                "/admin%2fv1/users",
                "/admin/v1/users;a=b",
                "/Admin/v1/users",
                "/docs/../../../etc/passwd",
                "/docs/openapi/..%2f..%2fapplication.yaml",
                "/docs/openapi/%2e%2e/%2e%2e/logback.xml",
                "/docs/..%5c..%5clogback.xml",
                "/docs//etc/passwd",
                "/docs/com/google/gson/Gson.class",
                "/META-INF/MANIFEST.MF",
                "/health",
                "/metrics",
                "/public/v1/users?page_size=99999999999",
                "/public/v1/users?page_token=" + "%27%20or%201=1--",
                "/public/v1/users?page_size=1&page_size=2&" + "a=b&".repeat(3000),
                "/public/v1/users/" + "a".repeat(10_000),
                "/private/v1/users/" + "%F0%9F%98%80".repeat(500));
        var token = gateway.token("user_01ARZ3NDEKTSV4RRFFQ69G5FAV");
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 5; n++) {
                for (var path : paths) {
                    var answer = exchange(
                            gateway,
                            attackers,
                            "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n");
                    var found = answer.startsWith("HTTP/1.1 2") && !path.contains("?");
                    attackers.require(!found && statuses(answer) == 1, path, answer);
                }
            }
        });
    }

    private static void tokens(Gateway gateway, Attackers attackers) {
        var forged = ForgedTokens.of(gateway.provider());
        attackers.each(CONNECTIONS, thread -> {
            for (var n = 0; n < 20; n++) {
                for (var token : forged) {
                    for (var path : List.of("/admin/v1/users", "/private/v1/users/current-user", USERS)) {
                        var answer = exchange(
                                gateway,
                                attackers,
                                "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + token + "\r\n\r\n");
                        attackers.require(answer.startsWith("HTTP/1.1 4"), token, answer);
                    }
                }
            }
        });
    }

    private static void resets(Gateway gateway, Attackers attackers) {
        attackers.each(CONNECTIONS, thread -> {
            for (var connections = 0; connections < 50; connections++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                for (var n = 0; n < 500 && !connection.ended(); n++) {
                    connection.reset(connection.request("GET", USERS, Map.of()));
                }
                connection.flush();
            }
        });
    }

    /** Headers that never end. */
    private static void continuations(Gateway gateway, Attackers attackers) {
        attackers.each(CONNECTIONS, thread -> {
            for (var connections = 0; connections < 50; connections++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                connection.frame(RawHttp2.HEADERS, 0, 1, RawHttp2.block("GET", USERS, Map.of()));
                for (var n = 0; n < 2000 && !connection.ended(); n++) {
                    connection.frame(RawHttp2.CONTINUATION, 0, 1, RawHttp2.header("x-" + n, "a".repeat(1000)));
                    connection.flush();
                }
                connection.frame(RawHttp2.HEADERS, 0, 3, RawHttp2.block("GET", USERS, Map.of()));
                for (var n = 0; n < 2000 && !connection.ended(); n++) {
                    connection.frame(RawHttp2.CONTINUATION, 0, 3, new byte[0]);
                }
                connection.flush();
            }
        });
    }

    /** A header of 4,000 bytes in HPACK's table, which each further byte repeats. */
    private static void headerBombs(Gateway gateway, Attackers attackers) {
        attackers.each(CONNECTIONS, thread -> {
            for (var connections = 0; connections < 100; connections++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                for (var stream = 1; stream < 40 && !connection.ended(); stream += 2) {
                    var block = new ByteArrayOutputStream();
                    block.writeBytes(RawHttp2.block("GET", USERS, Map.of()));
                    var stored = RawHttp2.header("x", "a".repeat(3900));
                    stored[0] = 0x40;
                    block.writeBytes(stored);
                    var repeated = new byte[10_000];
                    Arrays.fill(repeated, (byte) (0x80 | 62));
                    block.writeBytes(repeated);
                    connection.frame(RawHttp2.HEADERS, RawHttp2.END_HEADERS | RawHttp2.END_STREAM, stream, block.toByteArray());
                }
                connection.flush();
            }
        });
    }

    /** 96,000 requests whose bodies never come: in memory all at once, they would fill the heap. */
    private static void openStreams(Gateway gateway, Attackers attackers) {
        attackers.each(CONNECTIONS, thread -> {
            for (var connections = 0; connections < 200; connections++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                for (var n = 0; n < 120 && !connection.ended(); n++) {
                    connection.open(USERS.substring(1), Map.of("content-type", "application/json"));
                }
                connection.flush();
            }
        });
    }

    private static void controlFrames(Gateway gateway, Attackers attackers) {
        attackers.each(CONNECTIONS, thread -> {
            for (var connections = 0; connections < 10; connections++) {
                var connection = attackers.kept(RawHttp2.connect(gateway.process().httpPort()));
                for (var n = 0; n < 20_000 && !connection.ended(); n++) {
                    switch ((thread + connections) % 5) {
                        case 0 -> connection.ping();
                        case 1 -> connection.settings();
                        case 2 -> connection.frame(RawHttp2.PRIORITY, 0, 2 * n + 1, new byte[] {0, 0, 0, 0, 1});
                        case 3 -> connection.frame(RawHttp2.WINDOW_UPDATE, 0, 0, new byte[] {0, 0, 0, 1});
                        default -> {
                            var stream = n == 0 ? connection.open(USERS.substring(1), Map.of()) : 1;
                            connection.frame(RawHttp2.DATA, 0, stream, new byte[0]);
                        }
                    }
                }
                connection.flush();
            }
        });
    }

    private static void garbage(Gateway gateway, Attackers attackers) {
        attackers.each(20, number -> {
            var random = new Random(number);
            for (var n = 0; n < 30; n++) {
                var bytes = new byte[2000];
                random.nextBytes(bytes);
                var socket = attackers.kept(socket(gateway));
                if (n % 3 == 0) {
                    write(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
                } else if (n % 3 == 1) {
                    write(socket, "GET /public/v1/ws HTTP/1.1\r\nHost: a\r\nX: ");
                }
                write(socket, new String(bytes, ISO_8859_1));
            }
        });
    }

    /** 80 websockets that send as fast as they can: messages, subscriptions, resumptions and pings. */
    private static void webSocketFloods(Gateway gateway, Attackers attackers) {
        var keys = "\"channel_" + "a".repeat(100) + "\",";
        var subscribe = "{\"type\":\"subscribe\",\"keys\":[" + keys.repeat(90) + "\"b\"]}";
        var resume = "{\"type\":\"subscribe\",\"keys\":[\"b\"],\"after\":\"AAAA\"}";
        var frames = List.of(
                RawWebSocket.text("a"),
                RawWebSocket.text(subscribe),
                RawWebSocket.text(resume),
                RawWebSocket.frame(RawWebSocket.PING, new byte[125]),
                RawWebSocket.frame(RawWebSocket.PONG, new byte[0]));
        attackers.each(20, number -> {
            for (var n = 0; n < 4; n++) {
                var socket = attackers.kept(RawWebSocket.open(gateway, "user_attacker" + number));
                try {
                    for (var frame = 0; frame < 20_000; frame++) {
                        socket.send(frames.get((number + n) % frames.size()));
                    }
                } catch (IOException defended) {
                    // the gateway has closed the websocket
                }
            }
        });
    }

    private static void webSocketFrames(Gateway gateway, Attackers attackers) {
        attackers.each(8, number -> {
            for (var n = 0; n < 50; n++) {
                var socket = attackers.kept(RawWebSocket.open(gateway, "user_attacker" + number + "x" + n));
                try {
                    switch (n % 5) {
                        case 0 -> socket.send(RawWebSocket.announced(RawWebSocket.TEXT, Integer.MAX_VALUE, new byte[100_000]));
                        case 1 -> socket.send(RawWebSocket.announced(RawWebSocket.TEXT, Long.MAX_VALUE, new byte[100_000]));
                        case 2 -> {
                            socket.send(RawWebSocket.frame(RawWebSocket.UNFINISHED, new byte[10_000]));
                            for (var fragment = 0; fragment < 2000; fragment++) {
                                socket.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, new byte[10_000]));
                            }
                        }
                        case 3 -> {
                            socket.send(RawWebSocket.frame(RawWebSocket.UNFINISHED, new byte[0]));
                            for (var fragment = 0; fragment < 20_000; fragment++) {
                                socket.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, new byte[0]));
                            }
                        }
                        default -> socket.send(new byte[] {(byte) 0xff, (byte) 0x7f, 0, 1, 2, 3, 4, 5, 6, 7});
                    }
                } catch (IOException defended) {
                    // the gateway has closed the websocket
                }
            }
        });
    }

    private static void webSocketHandshakes(Gateway gateway, Attackers attackers) {
        var tokens = new ArrayList<>(ForgedTokens.of(gateway.provider()));
        tokens.add("");
        var caller = gateway.provider().token(Algorithm.RS256, "user_busy");
        attackers.each(CONNECTIONS, number -> {
            for (var n = 0; n < 2; n++) {
                for (var token : tokens) {
                    var answer = exchange(
                            gateway,
                            attackers,
                            RawWebSocket.handshake(token).replace("Version: 13", "Version: " + (n % 2 == 0 ? 13 : 99)));
                    attackers.require(!answer.startsWith("HTTP/1.1 5"), "handshake", answer);
                }
            }
            // more than a caller may have
            for (var n = 0; n < 50; n++) {
                var socket = attackers.kept(socket(gateway));
                write(socket, RawWebSocket.handshake(caller));
            }
        });
    }

    /** Sends a request and returns everything that the gateway answers until it closes the connection or is silent. */
    private static String exchange(Gateway gateway, Attackers attackers, String request) throws IOException {
        try (var socket = socket(gateway)) {
            try {
                write(socket, request);
            } catch (IOException closed) {
                // the answer may have been sent before
            }
            var answer = new ByteArrayOutputStream();
            try {
                var buffer = ByteBuffer.allocate(8192).array();
                for (var read = 0; read >= 0 && answer.size() < MOST; read = socket.getInputStream().read(buffer)) {
                    answer.write(buffer, 0, read);
                    socket.setSoTimeout(answer.size() == 0 ? PATIENCE : SILENCE);
                }
            } catch (IOException silent) {
                // nothing more
            }
            var text = answer.toString(ISO_8859_1);
            attackers.judge(text);
            return text;
        }
    }

    private static long statuses(String answer) {
        return answer.lines().filter(line -> line.startsWith("HTTP/1.1 ")).count();
    }

    private static Socket socket(Gateway gateway) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.process().httpPort());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }
}
