package dev.brickyard.pkg.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.client.WebSocketCoreClient;
import org.junit.jupiter.api.Test;

/** Browsers open websockets in a stream of an HTTP/2 connection, as described in RFC 8441. */
class Http2Test {
    private final Recorder recorder = new Recorder();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Test
    void carriesWebSockets() throws Exception {
        var transport = new HttpClient(new HttpClientTransportOverHTTP2(new HTTP2Client()));
        var client = new WebSocketCoreClient(transport, null);
        client.start();
        try (var server = new TestServer(recorder, "WEBSOCKET_PING_INTERVAL=100ms")) {
            var session = client.connect(new Texts(), server.uri()).join();
            session.sendFrame(new Frame(OpCode.TEXT, "hello"), Callback.NOOP, false);
            await().until(() -> texts.equals(List.of("hello")));

            session.close(1000, "", Callback.NOOP);

            await().until(() -> recorder.events.equals(List.of("opened", "hello", "closed")));
            assertThat(session.getNegotiatedExtensions()).isEmpty();
        } finally {
            client.stop();
        }
    }

    private final class Texts implements FrameHandler {
        @Override
        public void onOpen(CoreSession session, Callback callback) {
            callback.succeeded();
            session.demand();
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            if (frame.getOpCode() == OpCode.TEXT) {
                texts.add(frame.getPayloadAsUTF8());
            }
            callback.succeeded();
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            callback.succeeded();
        }
    }
}
