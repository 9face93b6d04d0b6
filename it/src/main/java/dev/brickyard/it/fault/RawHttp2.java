package dev.brickyard.it.fault;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An HTTP/2 connection over which the caller can send any frames, also invalid ones. It respects the flow-control
 * windows of the server, which would otherwise close the connection. Only one thread may write.
 */
final class RawHttp2 implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int CONTINUATION = 9;
    static final int WINDOW_UPDATE = 8;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    /** How HPACK encodes the status 200. */
    private static final byte STATUS_200 = (byte) 0x88;

    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final int CANCEL = 8;
    private static final int INITIAL_WINDOW_SIZE = 4;
    private static final int LARGEST_FRAME = 16 * 1024;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private final Socket socket;
    private final DataOutputStream out;
    private final Set<Integer> open = new HashSet<>();
    private final Map<Integer, Integer> windows = new HashMap<>();
    private int initialWindow = 65_535;
    private int window = initialWindow;
    private int lastStream = -1;
    private int successes;
    private boolean ended;

    private RawHttp2(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 4 * LARGEST_FRAME));
        out.write(PREFACE.getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[0]);
        out.flush();
        var reader = new Thread(this::read, "raw-http2");
        reader.setDaemon(true);
        reader.start();
    }

    /** Connects to a port of this machine. */
    static RawHttp2 connect(int port) throws IOException {
        return new RawHttp2(port);
    }

    /** Opens a call with additional headers and returns the id of its stream. */
    int open(String rpc, Map<String, String> more) throws IOException {
        var headers = new HashMap<>(Map.of("content-type", "application/grpc", "te", "trailers"));
        headers.putAll(more);
        return stream(block("POST", "/" + rpc, headers), END_HEADERS);
    }

    /** Sends a request without a body and returns the id of its stream. */
    int request(String method, String path, Map<String, String> headers) throws IOException {
        return stream(block(method, path, headers), END_HEADERS | END_STREAM);
    }

    /** Returns the headers of a request. */
    static byte[] block(String method, String path, Map<String, String> headers) {
        var block = new ByteArrayOutputStream();
        block.writeBytes(header(":method", method));
        block.writeBytes(header(":scheme", "http"));
        block.writeBytes(header(":path", path));
        block.writeBytes(header(":authority", "localhost"));
        headers.forEach((name, value) -> block.writeBytes(header(name, value)));
        return block.toByteArray();
    }

    private int stream(byte[] headers, int flags) throws IOException {
        lastStream += 2;
        synchronized (this) {
            open.add(lastStream);
            windows.put(lastStream, initialWindow);
        }
        frame(HEADERS, flags, lastStream, headers);
        return lastStream;
    }

    /** Cancels a call. */
    void reset(int stream) throws IOException {
        ended(stream);
        frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(CANCEL).array());
    }

    /** Sends a ping. */
    void ping() throws IOException {
        frame(PING, 0, 0, new byte[8]);
    }

    /** Sends an empty SETTINGS frame. */
    void settings() throws IOException {
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    /**
     * Sends bytes of a call within the flow-control windows, waits a limited time for each window, and returns whether
     * all bytes were sent.
     *
     * @param last whether this ends the stream
     */
    boolean send(int stream, byte[] bytes, boolean last, Duration patience) throws IOException {
        var sent = 0;
        do {
            var length = Math.min(LARGEST_FRAME, bytes.length - sent);
            var allowed = take(stream, length, patience);
            if (allowed == 0 && length > 0) {
                return false;
            }
            var ends = last && sent + allowed == bytes.length;
            frameHead(allowed, DATA, ends ? END_STREAM : 0, stream);
            out.write(bytes, sent, allowed);
            sent += allowed;
        } while (sent < bytes.length);
        out.flush();
        return true;
    }

    /** Flushes the written frames. */
    void flush() throws IOException {
        out.flush();
    }

    /** Waits until fewer than {@code calls} calls are open, or the server has closed the connection. */
    synchronized void awaitFewerThan(int calls) throws InterruptedException {
        while (open.size() >= calls && !ended) {
            wait();
        }
    }

    /** Returns whether the server has closed the connection or announced that with GOAWAY. */
    synchronized boolean ended() {
        return ended;
    }

    /** Returns the number of responses with the status 200. */
    synchronized int successes() {
        return successes;
    }

    /** Returns the first byte after a change of the size of HPACK's table: the status comes first. */
    private static byte status(ByteBuffer block) {
        var first = block.get();
        if ((first & 0xe0) != 0x20) {
            return first;
        }
        if ((first & 0x1f) == 0x1f) {
            while (block.get() < 0) {
                // the size has further bytes
            }
        }
        return block.get();
    }

    private synchronized void succeeded() {
        successes++;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int take(int stream, int wanted, Duration patience) throws IOException {
        var end = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            while (true) {
                var allowed = Math.min(wanted, Math.min(window, windows.getOrDefault(stream, 0)));
                if (allowed > 0 || wanted == 0) {
                    window -= allowed;
                    windows.merge(stream, -allowed, Integer::sum);
                    return allowed;
                }
                out.flush();
                var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0 || ended || !open.contains(stream)) {
                    return 0;
                }
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return 0;
                }
            }
        }
    }

    private void read() {
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                var length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                var type = in.readUnsignedByte();
                var flags = in.readUnsignedByte();
                var stream = in.readInt();
                received(type, flags, stream, ByteBuffer.wrap(in.readNBytes(length)));
            }
        } catch (IOException closed) {
            end();
        }
    }

    private void received(int type, int flags, int stream, ByteBuffer payload) throws IOException {
        switch (type) {
            case DATA, HEADERS -> {
                if (type == HEADERS && status(payload) == STATUS_200) {
                    succeeded();
                }
                if ((flags & END_STREAM) != 0) {
                    ended(stream);
                }
            }
            case RST_STREAM -> ended(stream);
            case SETTINGS -> {
                if ((flags & ACK) == 0) {
                    settings(payload);
                }
            }
            case WINDOW_UPDATE -> widen(stream, payload.getInt());
            case GOAWAY -> end();
            default -> {
                // other frames need no response
            }
        }
    }

    private synchronized void settings(ByteBuffer payload) {
        while (payload.hasRemaining()) {
            var id = payload.getShort();
            var value = payload.getInt();
            if (id == INITIAL_WINDOW_SIZE) {
                var more = value - initialWindow;
                windows.replaceAll((stream, size) -> size + more);
                initialWindow = value;
            }
        }
        notifyAll();
    }

    private synchronized void widen(int stream, int more) {
        if (stream == 0) {
            window += more;
        } else {
            windows.computeIfPresent(stream, (same, size) -> size + more);
        }
        notifyAll();
    }

    private synchronized void ended(int stream) {
        open.remove(stream);
        windows.remove(stream);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Sends any frame. */
    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        frameHead(payload.length, type, flags, stream);
        out.write(payload);
    }

    private void frameHead(int length, int type, int flags, int stream) throws IOException {
        out.writeByte(length >> 16);
        out.writeShort(length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
    }

    /** Returns a header as an HPACK literal without indexing or Huffman coding. */
    static byte[] header(String name, String value) {
        var block = new ByteArrayOutputStream();
        block.write(0);
        string(block, name);
        string(block, value);
        return block.toByteArray();
    }

    private static void string(ByteArrayOutputStream block, String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < 127) {
            block.write(bytes.length);
        } else {
            block.write(127);
            var rest = bytes.length - 127;
            for (; rest >= 128; rest >>= 7) {
                block.write(rest & 127 | 128);
            }
            block.write(rest);
        }
        block.writeBytes(bytes);
    }
}
