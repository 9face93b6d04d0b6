package dev.brickyard.pkg.http;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A client that sends single frames of HTTP/2, also forbidden ones. */
final class Http2Socket implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private final Socket socket;
    private final DataInputStream in;

    /** Connects with prior knowledge, without TLS. */
    Http2Socket(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(120_000);
        in = new DataInputStream(socket.getInputStream());
        write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        send(SETTINGS, 0, 0, new byte[0]);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Frame(int type, int flags, int stream, byte[] payload) {
        /** Returns the error code of GOAWAY or RST_STREAM. */
        int code() {
            var at = type == GOAWAY ? 4 : 0;
            return ByteBuffer.wrap(payload).getInt(at);
        }
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {
            (byte) (payload.length >> 16),
            (byte) (payload.length >> 8),
            (byte) payload.length,
            (byte) type,
            (byte) flags
        });
        frame.writeBytes(
                new byte[] {(byte) (stream >> 24), (byte) (stream >> 16), (byte) (stream >> 8), (byte) stream});
        frame.writeBytes(payload);
        write(frame.toByteArray());
    }

    /** Sends the headers of a request without a body. */
    void get(int stream, String path) throws IOException {
        send(HEADERS, END_STREAM | END_HEADERS, stream, headers(0x82, path));
    }

    /** Sends the headers of a request with a body. */
    void post(int stream, String path) throws IOException {
        send(HEADERS, END_HEADERS, stream, headers(0x83, path));
    }

    /** Returns the next frame of a type; others are skipped. */
    Frame next(int type) throws IOException {
        while (true) {
            var length = (in.readUnsignedShort() << 8) + in.readUnsignedByte();
            var frame = new Frame(in.readUnsignedByte(), in.readUnsignedByte(), in.readInt(), in.readNBytes(length));
            if (frame.type() == type) {
                return frame;
            }
        }
    }

    /** Returns whether the server closes the connection, with GOAWAY or without. */
    boolean isRejected() throws IOException {
        try {
            next(GOAWAY);
            return true;
        } catch (EOFException | SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Encodes with HPACK: the indexed method and scheme, then path and authority as literals. */
    private static byte[] headers(int method, String path) {
        var block = new ByteArrayOutputStream();
        block.write(method);
        block.write(0x86);
        literal(block, 0x04, path);
        literal(block, 0x01, "localhost");
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, int name, String value) {
        block.write(name);
        block.write(value.length());
        block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }
}
