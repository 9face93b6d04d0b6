package dev.brickyard.it;

import static dev.brickyard.it.web.IdentityProvider.Algorithm.EDDSA;
import static dev.brickyard.it.web.IdentityProvider.Algorithm.RS256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.KafkaServer;
import dev.brickyard.it.server.ServiceProcess;
import dev.brickyard.it.server.Stand;
import dev.brickyard.it.web.Api;
import dev.brickyard.it.web.Browser;
import dev.brickyard.it.web.EventClient;
import dev.brickyard.it.web.IdentityProvider;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Calls the packaged gateway, on the runtime of its image, over HTTP and websockets, and breaks it or the service that it
 * calls. The service has all options and real servers.
 */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {

    private static final String SERVICE = "services.user.store.svc.v1.UserStoreSvc";
    private static final String EVENTS = "/public/v1/ws";
    private static final String CURRENT = "/private/v1/users/current-user";
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final List<AutoCloseable> started = new ArrayList<>();
    private Workspace workspace;
    private IdentityProvider identity;
    private Stand stand;
    private ServiceProcess gateway;
    private Api anyone;

    @BeforeAll
    void buildAndStart() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        workspace = SharedProjects.gateway();
        var service = SharedProjects.service();
        identity = kept(IdentityProvider.start());
        var kafka = kept(KafkaServer.start(1, workspace.log("kafka")));
        var shared = Map.of("KAFKA_CLUSTER_URL", kafka.address(), "LOG_FORMAT", "json", "GRPC_SERVER_LOG_CALLS", "all");
        stand = kept(service.startWith(SharedProjects.SERVICE_NAME, shared, "service behind a gateway"));
        var variables = new HashMap<>(identity.environment());
        variables.putAll(shared);
        variables.putAll(Map.of(
                "SERVICE_NAME", "it-gtw",
                "USER_STORE_SVC_ADDRESS", "127.0.0.1:" + stand.service().grpcPort(),
                "HEALTH_INTERVAL", "1s",
                "HTTP_SERVER_DEADLINE", DEADLINE.toSeconds() + "s",
                "HTTP_SERVER_LOG_REQUESTS", "all",
                "RATE_LIMIT_ADDRESS", "0",
                "RATE_LIMIT_CALLER", "0"));
        gateway = kept(workspace.startOnItsRuntime(SharedProjects.GATEWAY_NAME, variables, "gateway"));
        gateway.awaitReady();
        anyone = Api.on(gateway.httpPort());
    }

    @AfterAll
    void stop() throws Exception {
        for (var each = started.size() - 1; each >= 0; each--) {
            started.get(each).close();
        }
    }

    @Test
    void passesOnWhatTheServiceStores() {
        var id = createUser("ada");
        var caller = signedIn(id);
        var operator = anyone.as(identity.token(RS256, "operator", "admin"));

        assertThat(username(anyone.get("/public/v1/users/" + id))).isEqualTo("ada");
        assertThat(username(caller.get("/private/v1/users/" + id))).isEqualTo("ada");
        assertThat(username(caller.get("/private/v1/users/ada"))).isEqualTo("ada");
        assertThat(username(caller.get("/private/v1/users/by-username/ada"))).isEqualTo("ada");
        assertThat(anyone.get("/public/v1/users?page_size=100").body()).contains(id);

        var current = caller.get(CURRENT);
        assertThat(Api.data(current).get("email").getAsString()).isEqualTo("ada@acme.com");
        var ifSame = caller.with("If-Match", current.headers().firstValue("ETag").orElseThrow());
        assertThat(username(ifSame.put(CURRENT + "/username", "{'username': 'lovelace'}"))).isEqualTo("lovelace");
        assertThat(ifSame.put(CURRENT + "/username", "{'username': 'byron'}").statusCode()).isEqualTo(412);
        assertThat(username(caller.get(CURRENT))).isEqualTo("lovelace");

        assertThat(operator.get("/admin/v1/users/" + id).body()).contains("ada@acme.com");
        assertThat(operator.delete("/admin/v1/users/" + id).statusCode()).isEqualTo(204);
        assertThat(anyone.get("/public/v1/users/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void passesOnWhatTheServiceRefuses() {
        createUser("taken");

        var taken = anyone.post("/public/v1/users", "{'username': 'taken', 'email': 'free@acme.com'}");
        var blank = anyone.post("/public/v1/users", "{'username': ' ', 'email': 'blank@acme.com'}");

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(Api.data(taken).get("field").getAsString()).isEqualTo("username");
        assertThat(blank.statusCode()).isEqualTo(400);
        assertThat(Api.data(blank).get("field").getAsString()).isEqualTo("username");
    }

    @Test
    void letsInTheCallersOfTheIdentityProviderOnly() {
        var id = createUser("caller");
        var path = "/private/v1/users/" + id;
        try (var other = IdentityProvider.start()) {
            assertThat(anyone.get(path).statusCode()).isEqualTo(401);
            assertThat(anyone.as(other.token(RS256, id)).get(path).statusCode()).isEqualTo(401);
            assertThat(anyone.as(other.token(EDDSA, id)).get("/public/v1/users").statusCode()).isEqualTo(401);
        }
        assertThat(anyone.as(identity.token(RS256, id)).get(path).statusCode()).isEqualTo(200);
        assertThat(anyone.as(identity.token(EDDSA, id)).get(path).statusCode()).isEqualTo(200);
        assertThat(anyone.as(identity.token(EDDSA, id, "user")).get("/admin/v1/users").statusCode()).isEqualTo(403);
        assertThat(anyone.as(identity.token(EDDSA, id, "admin")).get("/admin/v1/users").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAPrivateFieldToItsOwnerAndToOperatorsOnly() {
        var token = identity.token(RS256, createUser("viewer"), "admin");
        var caller = anyone.as(token);
        var customer = "{'name': 'Ada', 'email': 'billed@acme.com', 'country': 'GB', 'vat_id': 'GBHIDDEN1'}";
        var id = Api.data(caller.post("/private/v1/customers", customer)).get("id").getAsString();

        assertThat(caller.get("/admin/v1/customers/" + id).body()).contains("GBHIDDEN1", "billed@acme.com");
        try (var events = EventClient.open(gateway.httpPort(), EVENTS + "?keys=" + id, token);
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            rpc.call(SERVICE + "/UpdateCustomer", "{\"id\": \"" + id + "\", \"name\": \"Byron\"}");
            events.awaitMessage("Byron");
            assertThat(events.received()).noneMatch(message -> message.contains("HIDDEN"));
        }
        var seen = List.of(
                anyone.get("/public/v1/customers/" + id),
                anyone.get("/public/v1/customers?page_size=100"),
                caller.get("/private/v1/customers/" + id));
        assertThat(seen)
                .allSatisfy(response -> assertThat(response.body()).contains(id).doesNotContain("HIDDEN", "billed@acme.com"));
    }

    @Test
    void listsACustomersInvoicesByStatusAndDueDate() {
        var operator = anyone.as(identity.token(RS256, "operator", "admin"));
        var customer = Api.data(operator.post("/private/v1/customers", "{'name': 'Grace', 'email': 'grace@acme.com', 'country': 'US'}"))
                .get("id")
                .getAsString();
        for (var day = 1; day <= 3; day++) {
            var invoice = "{'number': 'GW-000%1$d', 'customer': '%2$s', 'order_number': '%1$d', 'due_on': '2026-12-0%1$d', 'total': '12.50', 'access_key': 'HIDDEN'}";
            var response = operator.post("/private/v1/invoices", invoice.formatted(day, customer));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            assertThat(response.body()).doesNotContain("HIDDEN");
        }
        var paths = List.of("/public/v1/invoices", "/admin/v1/invoices");
        for (var path : paths) {
            var query = "?customer=" + customer + "&status=DRAFT&due_on_from=2026-12-01&due_on_until=2026-12-03&newest_first=true";
            var listed = operator.get(path + query);
            assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
            assertThat(listed.body()).containsSubsequence("GW-0002", "GW-0001").doesNotContain("GW-0003", "HIDDEN");
        }
    }

    @Test
    void sendsAChangeToTheSocketOfTheCaller() {
        var id = createUser("quiet");
        try (var events = events(id, "")) {
            assertThat(signedIn(id).put(CURRENT + "/username", "{'username': 'loud'}").statusCode()).isEqualTo(200);

            events.awaitMessage("\"loud\"");
        }
    }

    @Test
    void resumesTheSocketsOfAGatewayThatWasKilled() {
        var id = createUser("before");
        try (var rpc = Rpc.connect(stand.service().grpcPort())) {
            String cursor;
            try (var events = events(id, "")) {
                cursor = events.cursor();
            }
            gateway.kill();
            rpc.call(SERVICE + "/UpdateUsername", "{\"id\": \"" + id + "\", \"username\": \"meanwhile\"}");
            gateway.startAgain();

            try (var events = await().ignoreExceptions().until(() -> events(id, "?after=" + cursor), opened -> true)) {
                events.awaitMessage("\"meanwhile\"");
                assertThat(events.received()).noneMatch(message -> message.contains("\"reset\""));
            }
        }
    }

    @Test
    void answersWithoutTheServiceAndRecovers() {
        var id = createUser("patient");
        var path = "/public/v1/users/" + id;
        stand.service().kill();
        try (var events = events(id, "")) {
            var began = System.nanoTime();
            var response = anyone.get(path);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEADLINE.plusSeconds(2));
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.body()).contains("SERVICE_UNAVAILABLE_ERROR").doesNotContain("127.0.0.1");
            assertThat(anyone.get("/docs").statusCode()).isEqualTo(200);
            await().until(() -> gateway.body("/health").contains("down"));
            assertThat(gateway.status("/health/ready")).isEqualTo(200);

            stand.service().startAgain();
            await().until(() -> anyone.get(path).statusCode() == 200);
            assertThat(signedIn(id).put(CURRENT + "/username", "{'username': 'back'}").statusCode()).isEqualTo(200);
            events.awaitMessage("\"back\"");
        }
    }

    @Test
    void failsNoRequestWhenItStops() {
        var path = "/public/v1/users/" + createUser("steady");
        var outcomes = new ConcurrentLinkedQueue<String>();
        var callers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(() -> callUntilRefused(path, outcomes)))
                .toList();
        await().until(() -> outcomes.size() > 100);

        int status;
        String log;
        try {
            status = gateway.terminate().exitStatus();
            callers.forEach(CompletableFuture::join);
            log = gateway.log();
        } finally {
            gateway.startAgain();
        }

        assertThat(status).isZero();
        assertThat(Set.copyOf(outcomes)).containsExactly("200");
        assertThat(log).doesNotContain("\"ERROR\"", "error.stack_trace");
    }

    private void callUntilRefused(String path, Queue<String> outcomes) {
        while (true) {
            try {
                outcomes.add(Integer.toString(anyone.get(path).statusCode()));
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof ConnectException) {
                    return;
                }
                outcomes.add(e.getCause().toString());
            }
        }
    }

    @Test
    void isOneTraceWithTheService() {
        var id = createUser("traced");
        var traced = anyone.with("X-Request-Id", "request-of-it").with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(traced.get("/public/v1/users/" + id).statusCode()).isEqualTo(200);

        for (var process : List.of(gateway, stand.service())) {
            await().untilAsserted(() -> assertThat(process.log().lines())
                    .anyMatch(line -> line.contains("\"http.request.id\":\"request-of-it\"")
                            && line.contains("\"trace.id\":\"" + TRACE + "\"")));
        }
    }

    @Test
    void worksInABrowser() {
        var chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed, such as by: apt-get install chromium");
        var id = createUser("surfer");
        try (var browser = Browser.start(chromium.get(), workspace.log("browser"))) {
            browser.open("http://127.0.0.1:" + gateway.httpPort() + "/docs");

            var operation = "document.querySelector('#operations-users-getUser')";
            browser.awaitTrue(operation);
            browser.evaluate(operation + ".querySelector('.opblock-summary-control').click()");
            browser.awaitTrue(operation + ".innerText.includes('Get a user by id')");
            browser.awaitTrue(operation + ".querySelector('.try-out__btn')");
            browser.evaluate(operation + ".querySelector('.try-out__btn').click()");
            browser.awaitTrue(operation + ".querySelector('[data-param-name=id] input:enabled')");
            browser.evaluate(TYPE.formatted(operation + ".querySelector('[data-param-name=id] input')", id));
            browser.evaluate(operation + ".querySelector('.execute').click()");
            var response = operation + ".querySelector('.live-responses-table .response')";
            browser.awaitTrue(response);
            assertThat(browser.evaluate(response + ".innerText")).startsWith("200").contains("surfer");

            browser.evaluate(OPEN_SOCKET.formatted(EVENTS, identity.token(EDDSA, id)));
            browser.awaitTrue("window.messages.some(message => message.includes('subscribed'))");
            assertThat(signedIn(id).put(CURRENT + "/username", "{'username': 'diver'}").statusCode()).isEqualTo(200);
            browser.awaitTrue("window.messages.some(message => message.includes('diver'))");
        }
    }

    /** The page notices a new value if the browser's own setter sets it, and uses it when the input loses the focus. */
    private static final String TYPE = """
            (() => {
              const input = %s;
              Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '%s');
              input.dispatchEvent(new Event('input', {bubbles: true}));
              input.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
            })()
            """;

    private static final String OPEN_SOCKET = """
            window.messages = [];
            window.socket = new WebSocket('ws://' + location.host + '%s', ['bearer', '%s']);
            window.socket.onmessage = event => window.messages.push(event.data);
            """;

    private EventClient events(String id, String query) {
        return EventClient.open(gateway.httpPort(), EVENTS + query, identity.token(RS256, id));
    }

    private Api signedIn(String id) {
        return anyone.as(identity.token(EDDSA, id));
    }

    private String createUser(String name) {
        var created = anyone.post("/public/v1/users", "{'username': '%1$s', 'email': '%1$s@acme.com'}".formatted(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.body()).doesNotContain("@acme.com");
        return Api.data(created).get("id").getAsString();
    }

    private static String username(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Api.data(response).get("username").getAsString();
    }

    private <T extends AutoCloseable> T kept(T part) {
        started.add(part);
        return part;
    }
}
