package dev.brickyard.pkg.http.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A client that controls every byte it sends. */
final class RawClient implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int FIN = 0x80;

    private final Socket socket;
    private final DataInputStream in;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Connects without a handshake. */
    static RawClient connect(int port) throws IOException {
        var socket = new Socket();
        // small, so that a client that does not read soon blocks the server
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(300_000);
        return new RawClient(socket);
    }

    /** Opens a websocket; {@code headers} are additional header lines. */
    static RawClient open(int port, String path, String... headers) throws IOException {
        var client = connect(port);
        client.bytes(handshake(path, headers).getBytes(ISO_8859_1));
        var status = client.head();
        if (!status.startsWith("HTTP/1.1 101 ")) {
            throw new IOException(status);
        }
        return client;
    }

    static String handshake(String path, String... headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join(
                        "", Arrays.stream(headers).map(line -> line + "\r\n").toList())
                + "\r\n";
    }

    /** Reads the head of a response. */
    String head() throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        return head.toString(ISO_8859_1);
    }

    /** Reads a response with a body. */
    String response() throws IOException {
        var head = head();
        var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
        return head + new String(body, UTF_8);
    }

    /** Reads the first frame of an HTTP/2 server, and returns its settings by their identifiers. */
    Map<Integer, Integer> http2Settings() throws IOException {
        var length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        in.readNBytes(6);
        var settings = ByteBuffer.wrap(in.readNBytes(length));
        var values = new HashMap<Integer, Integer>();
        while (settings.hasRemaining()) {
            values.put((int) settings.getShort(), settings.getInt());
        }
        return values;
    }

    RawClient bytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends a masked frame; {@code first} is its first byte. */
    RawClient frame(int first, byte[] payload) throws IOException {
        return bytes(encode(first, payload.length, payload));
    }

    RawClient text(String text) throws IOException {
        return frame(FIN | TEXT, text.getBytes(UTF_8));
    }

    /** Encodes a masked frame that announces {@code length} bytes. */
    static byte[] encode(int first, long length, byte[] payload) {
        var mask = new byte[] {1, 2, 3, 4};
        var frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (length < 126) {
            frame.put((byte) (0x80 | length));
        } else if (length < 65536) {
            frame.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(length);
        }
        frame.put(mask);
        for (var i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** Reads a frame. */
    Received read() throws IOException {
        var opCode = in.readByte() & 0x0f;
        var length = (long) in.readByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Received(opCode, ByteBuffer.wrap(in.readNBytes((int) length)));
    }

    /** Reads until a close frame, and returns its code. */
    int closeCode() throws IOException {
        var frame = read();
        while (frame.opCode() != CLOSE) {
            frame = read();
        }
        return frame.payload().getShort();
    }

    /** Reads everything until the server closes the connection. */
    void awaitEnd() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // reset: closed as well
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Received(int opCode, ByteBuffer payload) {
        String text() {
            return UTF_8.decode(payload.duplicate()).toString();
        }
    }
}
