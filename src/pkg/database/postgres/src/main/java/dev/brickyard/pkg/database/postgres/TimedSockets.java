package dev.brickyard.pkg.database.postgres;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Creates the driver's {@link TimedSocket sockets}. Public, since the driver instantiates it by class name. */
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
