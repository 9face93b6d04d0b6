package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LocalProxyTest {
    @Test
    void passesHangsResumesAndCuts() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var link = LocalProxy.to(server.getLocalPort());
                var client = new Socket(InetAddress.getLoopbackAddress(), link.port());
                var accepted = server.accept()) {
            client.getOutputStream().write(1);
            assertThat(accepted.getInputStream().read()).isEqualTo(1);

            link.hang();
            client.getOutputStream().write(2);
            accepted.setSoTimeout(100);
            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            accepted.setSoTimeout(0);
            link.resume();
            assertThat(accepted.getInputStream().read()).isEqualTo(2);

            link.cut();
            assertThat(accepted.getInputStream().read()).isEqualTo(-1);
            try (var refused = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
                assertThat(refused.getInputStream().read()).isEqualTo(-1);
            }
        }
    }
}
