package dev.brickyard.pkg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Supplier;

/** Finds free ports of the loopback interface for servers that cannot bind to port 0. */
public final class LocalPorts {
    private static final int ATTEMPTS = 3;

    private LocalPorts() {}

    /** Returns a port that is free now; another process may take the port before it is used. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs {@code start} up to three times, since another process may take its port.
     *
     * @return the result of {@code start}
     * @throws IllegalStateException if the last attempt throws it
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
