package dev.brickyard.pkg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Supplier;

/** Ports of the loopback interface for servers that cannot choose one themselves. */
public final class LocalPorts {
    private static final int ATTEMPTS = 3;

    private LocalPorts() {}

    /** Returns a port that nobody listens on; somebody else may take it before it is used. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what {@code start} returns, and has it try up to three times, since its port may have been taken.
     *
     * @throws IllegalStateException as the last attempt does
     */
    public static <T> T retry(Supplier<T> start) {
        for (var attempt = 1; ; attempt++) {
            try {
                return start.get();
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
