package dev.brickyard.it.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A websocket over which the caller can send any bytes, also invalid frames. It reads and drops what it receives. */
final class RawWebSocket implements AutoCloseable {

    static final int CONTINUATION = 0x00;
    static final int UNFINISHED = 0x01;
    static final int TEXT = 0x81;
    static final int PING = 0x89;
    static final int PONG = 0x8a;

    private final Socket socket;

    private RawWebSocket(Socket socket) {
        this.socket = socket;
    }

    /** Opens a websocket of a caller. */
    static RawWebSocket open(Gateway gateway, String caller) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.process().httpPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write(handshake(gateway.token(caller)).getBytes(ISO_8859_1));
        var status = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
        if (!status.endsWith("101")) {
            socket.close();
            throw new IOException(status);
        }
        return new RawWebSocket(socket);
    }

    static String handshake(String token) {
        return "GET /public/v1/ws HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Authorization: Bearer " + token + "\r\n\r\n";
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        InputStream in = socket.getInputStream();
        while (in.available() > 0) {
            in.skip(in.available());
        }
    }

    static byte[] text(String text) {
        return frame(TEXT, text.getBytes(UTF_8));
    }

    /** Returns a masked frame; {@code first} is its first byte. */
    static byte[] frame(int first, byte[] payload) {
        return announced(first, payload.length, payload);
    }

    /** Returns a masked frame that announces {@code length} bytes. */
    static byte[] announced(int first, long length, byte[] payload) {
        var frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (length < 126) {
            frame.put((byte) (0x80 | length));
        } else if (length < 65536) {
            frame.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(length);
        }
        // a mask of zeros
        frame.putInt(0).put(payload);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
