package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimedSocketsTest {
    private final Socket socket = new TimedSockets().createSocket();
    private ServerSocket server;
    private Socket other;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket.connect(server.getLocalSocketAddress());
        other = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        other.close();
        server.close();
    }

    @Test
    void givesUpAServerThatDoesNotAnswer() throws IOException {
        socket.setSoTimeout(250);

        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("no response within 250 ms");
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void readsWhatComesInTime() throws IOException {
        socket.setSoTimeout(600_000);
        other.getOutputStream().write(new byte[] {1, -1});

        assertThat(socket.getInputStream().read()).isEqualTo(1);
        assertThat(socket.getInputStream().read()).isEqualTo(255);
        other.close();
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
        assertThat(socket.getSoTimeout()).isEqualTo(600_000);
    }

    @Test
    void staysOpenAfterAShortLookWhetherThereIsSomething() throws IOException {
        socket.setSoTimeout(1);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

        socket.setSoTimeout(600_000);
        other.getOutputStream().write(7);
        assertThat(socket.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void failsAsAnyOtherWhenItIsClosed() throws IOException {
        socket.setSoTimeout(600_000);
        var in = socket.getInputStream();
        socket.close();

        assertThatThrownBy(in::read).isInstanceOf(SocketException.class).isNotInstanceOf(SocketTimeoutException.class);
    }
}
