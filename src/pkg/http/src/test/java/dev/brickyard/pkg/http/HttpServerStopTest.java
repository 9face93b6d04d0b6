package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HttpServerStopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    private final List<Route> routes = List.of(
            Route.get("/private/v1/quick", request -> Answer.ok("quick")), Route.get("/private/v1/slow", request -> {
                entered.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    interrupted.complete(true);
                    throw e;
                }
                return Answer.ok("slow");
            }));

    @Test
    void finishesRunningRequestsAndALastOneOfEachConnection() throws Exception {
        var server = new TestServer(routes, "GRACE=10m");
        var quick = server.request("/private/v1/quick").build();
        var slow = server.client().sendAsync(server.request("/private/v1/slow").build(), BodyHandlers.ofString());
        entered.await();
        // opens a second connection and keeps it
        server.client().send(quick, BodyHandlers.ofString());
        var stop = stopping(server);

        var last = server.client().send(quick, BodyHandlers.ofString());

        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(last, "Connection")).contains("close");
        assertThatThrownBy(() -> server.client().send(quick, BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
        leave.countDown();
        assertThat(slow.get().body()).contains("slow");
        stop.join();
    }

    @Test
    void interruptsRequestsAfterTheGracePeriod() throws Exception {
        var server = new TestServer(routes, "GRACE=10ms");
        var slow = server.client().sendAsync(server.request("/private/v1/slow").build(), BodyHandlers.ofString());
        entered.await();

        server.close();

        assertThat(interrupted.get()).isTrue();
        assertThat(slow.get().statusCode()).isEqualTo(503);
    }

    @Test
    void rejectsConnectionsAfterTheStop() throws Exception {
        var server = new TestServer(routes);
        var request = server.request("/private/v1/quick").build();
        server.close();

        assertThatThrownBy(() -> server.client().send(request, BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void returns503AtTheDeadline() throws Exception {
        try (var server = new TestServer(routes, "DEADLINE=50ms");
                var lines = new LogLines(RequestLog.class)) {
            var response = server.get("/private/v1/slow");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("temporarily unavailable").doesNotContain("50 ms");
            assertThat(interrupted.get()).isTrue();
            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events().get(0).getFormattedMessage())
                    .contains("route=/private/v1/slow status=503")
                    .contains("no response within 50 ms");
            // on a busy machine several requests may time out before one succeeds
            await().until(() -> server.get("/private/v1/quick").statusCode() == 200);
        }
    }

    private static Thread stopping(TestServer server) {
        var stop = new Thread(server::close);
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        return stop;
    }
}
