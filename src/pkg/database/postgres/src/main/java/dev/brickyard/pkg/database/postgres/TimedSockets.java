package dev.brickyard.pkg.database.postgres;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the driver's {@link TimedSocket sockets}; public, since the driver makes it by its name. */
public final class TimedSockets extends SocketFactory {
    private static final String CONNECTED = "the driver connects its sockets itself";

    @Override
    public Socket createSocket() {
        return new TimedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException(CONNECTED);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException(CONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException(CONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException(CONNECTED);
    }
}
