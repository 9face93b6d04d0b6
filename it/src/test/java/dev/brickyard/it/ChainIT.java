package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.ImageFolder;
import dev.brickyard.it.server.JavaSource;
import dev.brickyard.it.server.KafkaServer;
import dev.brickyard.it.server.Stand;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The main scenario: builds contracts and a service with all options on a generated pkg, runs all their tests, and
 * calls the service.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainIT {

    private static final String PROJECT = SharedProjects.SERVICE_NAME;
    private static final String SERVICE = "services.user.store.svc.v1.UserStoreSvc";

    private Workspace workspace;
    private Stand stand;
    private Rpc rpc;

    @BeforeAll
    void buildAndStart() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        workspace = SharedProjects.service();
        stand = workspace.start(PROJECT, "service");
        rpc = Rpc.connect(stand.service().grpcPort());
    }

    @AfterAll
    void stop() {
        if (rpc != null) {
            rpc.close();
        }
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void packagesAnArchiveOfClasses() {
        workspace.project(PROJECT).hasFile("target/app/app.jsa");
    }

    @Test
    void worksAsItsImageDoes() {
        try (var image = ImageFolder.build(workspace.root().resolve(PROJECT), workspace.log("image"))) {
            var loaded = image.file("tmp/loaded.log");
            var options = Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
            try (var own = workspace.start(image, options, "service of the image");
                    var ownRpc = Rpc.connect(own.service().grpcPort())) {
                var json = "{\"username\": \"packed\", \"email\": \"packed@acme.com\"}";

                assertThat(user(ownRpc.call(SERVICE + "/CreateUser", json))).isNotNull();
                own.service().terminate();
                assertThat(own.service().exitStatus()).isZero();
                assertThat(own.service().log()).doesNotContain("\tat ");
            }
            assertThat(Folder.read(loaded)).containsPattern("\\.cmd\\.Main source: shared objects file");
        }
    }

    @Test
    void signsInToKafkaOnTheRuntimeOfItsImage() {
        try (var image = ImageFolder.build(workspace.root().resolve(PROJECT), workspace.log("image for Kafka"))) {
            var source = Setup.moduleFolder().resolve("src/test/resources/callers/SecuredProducer.java");
            var libraries = image.file("app/lib") + "/*";
            new Command(
                            List.of(Jdk.running().resolve("bin/javac").toString(), "-cp", libraries, "-d",
                                    image.file("tmp").toString(), source.toString()),
                            workspace.root(),
                            Command.environment(Map.of()),
                            workspace.log("javac"))
                    .run(new Progress("[it] "))
                    .orFail();

            var run = image.java(
                    workspace.log("producer"), "-cp", image.file("tmp") + ":" + libraries, "SecuredProducer");

            assertThat(run.text().lines().filter(line -> line.startsWith("created"))).hasSize(6);
        }
    }

    @Test
    void makesItsImageWithoutTests() {
        var context = Folder.createNew(workspace.root().resolve("untested"));
        Folder.copy(workspace.root().resolve(PROJECT).resolve("target/app"), context.resolve("target/app"));
        Folder.delete(context.resolve("target/app/classes.lst"));
        Folder.delete(context.resolve("target/app/app.jsa"));
        Folder.copyFile(workspace.root().resolve(PROJECT).resolve("Dockerfile"), context.resolve("Dockerfile"));

        try (var image = ImageFolder.build(context, workspace.log("image without tests"))) {
            assertThat(image.file("app/java.args")).exists();
            assertThat(image.file("app/app.jsa")).doesNotExist();
        }
    }

    @Test
    void formatsByTheCommandOfItsReadme() {
        workspace.tryBuild(PROJECT, "spotless:apply").orFail();
    }

    @Test
    void listsItsServices() {
        assertThat(rpc.services()).contains(SERVICE, "grpc.health.v1.Health");
    }

    @Test
    void answersEveryRpc() {
        var created = user(call("CreateUser", "{'username': 'ada', 'email': 'ada@acme.com'}"));
        var id = created.get("id").getAsString();

        assertThat(id).matches("user_[0-9A-Z]{26}");
        assertThat(created.get("username").getAsString()).isEqualTo("ada");
        assertThat(created.get("email").getAsString()).isEqualTo("ada@acme.com");
        assertThat(created.get("createdAt")).isNotNull().isEqualTo(created.get("updatedAt"));
        assertThat(user(call("GetUserByID", "{'id': '" + id + "'}"))).isEqualTo(created);
        assertThat(user(call("GetUserByEmail", "{'email': 'ada@acme.com'}"))).isEqualTo(created);
        assertThat(user(call("GetUserByUsername", "{'username': 'ada'}"))).isEqualTo(created);
        assertThat(call("ListUsers", "{'pageSize': 100}").getAsJsonArray("users"))
                .contains(created);

        var updated = user(call("UpdateUsername", "{'id': '" + id + "', 'username': 'lovelace'}"));
        assertThat(updated.get("username").getAsString()).isEqualTo("lovelace");
        assertThat(user(call("GetUserByID", "{'id': '" + id + "'}"))).isEqualTo(updated);
        assertThat(user(call("GetUserByEmail", "{'email': 'ada@acme.com'}"))).isEqualTo(updated);
        assertThat(failure("GetUserByUsername", "{'username': 'ada'}")).isEqualTo(Status.Code.NOT_FOUND);

        assertThat(call("DeleteUser", "{'id': '" + id + "'}").size()).isZero();
        assertThat(failure("GetUserByID", "{'id': '" + id + "'}")).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(failure("DeleteUser", "{'id': '" + id + "'}")).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void answersPageByPage() {
        for (var name : new String[] {"one", "two", "three"}) {
            call("CreateUser", "{'username': 'page-" + name + "', 'email': '" + name + "@page.com'}");
        }

        var first = call("ListUsers", "{'pageSize': 2}");
        assertThat(first.getAsJsonArray("users")).hasSize(2);
        var token = first.get("nextPageToken").getAsString();
        var second = call("ListUsers", "{'pageSize': 2, 'pageToken': '" + token + "'}");

        assertThat(second.getAsJsonArray("users"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.getAsJsonArray("users"));
    }

    @Test
    void servesTheSecondEntityBesideTheFirst() {
        var customer = "{'name': 'Ada', 'email': 'ada@customers.com', 'country': 'COUNTRY_GB'}";
        var created = call("CreateCustomer", customer).getAsJsonObject("customer");
        var id = created.get("id").getAsString();

        assertThat(id).matches("customer_[0-9A-Z]{26}");
        assertThat(call("UpdateCustomerEmail", "{'id': '" + id + "', 'email': 'babbage@customers.com'}")
                        .getAsJsonObject("customer")
                        .get("email")
                        .getAsString())
                .isEqualTo("babbage@customers.com");
        assertThat(failure("CreateCustomer", customer.replace("ada", "babbage"))).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(stand.service().body("/private/v1/customers/" + id)).contains("\"email\":\"babbage@customers.com\"");
        assertThat(stand.service().status("/private/v1/users/" + id)).isEqualTo(400);
        assertThat(call("DeleteCustomer", "{'id': '" + id + "'}").size()).isZero();
    }

    @Test
    void publishesTheEventsOfAllEntities() {
        try (var kafka = KafkaServer.start(1, workspace.log("kafka"));
                var own = workspace.startWith(PROJECT, Map.of("KAFKA_CLUSTER_URL", kafka.address()), "service with kafka");
                var ownRpc = Rpc.connect(own.service().grpcPort())) {
            var user = user(ownRpc.call(SERVICE + "/CreateUser", "{\"username\": \"ada\", \"email\": \"ada@acme.com\"}"));
            var json = "{\"name\": \"Ada\", \"email\": \"ada@acme.com\", \"country\": \"COUNTRY_GB\", \"vatId\": \"GBHIDDEN1\"}";
            var customer = ownRpc.call(SERVICE + "/CreateCustomer", json).getAsJsonObject("customer");
            var invoice = ownRpc.call(SERVICE + "/CreateInvoice", Invoices.json("EV-0001", customer.get("id").getAsString(), 1))
                    .getAsJsonObject("invoice");

            assertThat(kafka.read("user-store-svc.user.v1")).contains(user.get("id").getAsString(), "ada@acme.com");
            assertThat(kafka.read("user-store-svc.customer.v1"))
                    .contains(customer.get("id").getAsString(), "\"country\"")
                    .doesNotContain("HIDDEN");
            assertThat(kafka.read("user-store-svc.invoice.v1"))
                    .contains(invoice.get("id").getAsString(), "\"total\": \"12.50\"", "\"due_on\": \"2026-12-01\"")
                    .doesNotContain(Invoices.ACCESS_KEY);
        }
    }

    @Test
    void answersThroughTheGeneratedClient() {
        var clients = SharedProjects.contracts().resolve("clients/user-store-svc/target");
        var classPath = new ArrayList<>(Folder.paths(clients, "*client-*T.jar"));
        classPath.addAll(Folder.paths(workspace.app(PROJECT).resolve("lib"), "*.jar"));
        var source = Setup.moduleFolder().resolve("src/test/resources/callers/UserCalls.java");

        var lines = JavaSource.run(
                source, classPath, workspace.log("client"), "127.0.0.1:" + stand.service().grpcPort());

        assertThat(lines)
                .contains(
                        "created grace grace@acme.com",
                        "same by id true",
                        "same by email true",
                        "same by username true",
                        "updated hopper",
                        "duplicate ALREADY_CREATED username",
                        "blank BAD_REQUEST username",
                        "deleted NOT_FOUND -")
                .anyMatch(line -> line.startsWith("listed ") && line.contains("hopper"));
    }

    @Test
    void refusesWhatIsTaken() {
        call("CreateUser", "{'username': 'taken', 'email': 'taken@acme.com'}");

        var byName = refusal("CreateUser", "{'username': 'taken', 'email': 'free@acme.com'}");
        var byEmail = refusal("CreateUser", "{'username': 'free', 'email': 'taken@acme.com'}");

        assertThat(byName.getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(Rpc.field(byName)).contains("username");
        assertThat(byEmail.getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(Rpc.field(byEmail)).contains("email");
    }

    @Test
    void refusesWhatIsMalformed() {
        var blank = refusal("CreateUser", "{'username': ' ', 'email': 'blank@acme.com'}");
        var missing = refusal("CreateUser", "{'username': 'nobody'}");
        var id = refusal("GetUserByID", "{'id': 'nonsense'}");

        assertThat(blank.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(blank.getStatus().getDescription()).contains("username");
        assertThat(Rpc.field(blank)).contains("username");
        assertThat(missing.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(Rpc.field(missing)).contains("email");
        assertThat(id.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(Rpc.field(id)).contains("id");
    }

    @Test
    void tellsItsHealthAndItsMetrics() {
        var service = stand.service();
        assertThat(failure("GetUserByUsername", "{'username': 'unheard-of'}")).isEqualTo(Status.Code.NOT_FOUND);

        assertThat(service.status("/health/live")).isEqualTo(200);
        assertThat(service.status("/health/ready")).isEqualTo(200);
        assertThat(service.status("/nothing")).isEqualTo(404);
        assertThat(service.body("/metrics")).contains("grpc_server_call_duration", "GetUserByUsername", "jvm_");
        assertThat(rpc.call("grpc.health.v1.Health/Check", "{}").get("status").getAsString())
                .isEqualTo("SERVING");
        assertThat(rpc.call("grpc.health.v1.Health/Check", "{\"service\": \"" + SERVICE + "\"}")
                        .get("status")
                        .getAsString())
                .isEqualTo("SERVING");
    }

    @Test
    void servesOthersWhileItIsSentGarbage() throws IOException {
        var service = stand.service();
        var before = service.log().lines().count();
        var random = new Random(1);

        for (var n = 0; n < 50; n++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.grpcPort())) {
                var bytes = new byte[2000];
                random.nextBytes(bytes);
                socket.getOutputStream().write(bytes);
                assertThat(rpc.services()).contains(SERVICE);
                socket.getInputStream().readAllBytes();
            } catch (SocketException closed) {
                // expected
            }
        }

        assertThat(service.log().lines().skip(before)).hasSizeLessThan(10).noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void endsTheCallsUnderWayBeforeItStops() throws SQLException {
        try (var own = workspace.start(PROJECT, "stopped");
                var ownRpc = Rpc.connect(own.service().grpcPort());
                var connection = own.postgres().connect();
                var statement = connection.createStatement()) {
            ownRpc.services();
            connection.setAutoCommit(false);
            statement.execute("lock table users in access exclusive mode");
            var json = "{\"username\": \"late\", \"email\": \"late@acme.com\"}";
            var call = CompletableFuture.supplyAsync(() -> ownRpc.call(SERVICE + "/CreateUser", json));
            await().until(() -> waitingForALock(own));

            own.service().terminate();
            await().until(() -> own.service().status("/health/ready") != 200);
            assertThat(call).isNotDone();
            connection.commit();

            assertThat(user(call.join()).get("username").getAsString()).isEqualTo("late");
            assertThat(own.service().exitStatus()).isZero();
            assertThat(own.service().log()).doesNotContain("\tat ");
        }
    }

    @Test
    void tellsWhatConfigurationIsMissing() {
        try (var service = workspace.start(PROJECT, Map.of(), "no configuration")) {
            assertThat(service.exitStatus()).isNotZero();
            assertThat(service.log())
                    .contains("SERVICE_NAME", "DB_HOST_WRITER", "DB_USER", "DB_PASSWORD", "DB_NAME", "CACHE_HOST")
                    .contains("is missing")
                    .doesNotContain("\tat ", "Exception in thread");
        }
    }

    @Test
    void tellsWhatConfigurationIsWrongAndNoSecret() {
        var environment = new HashMap<>(stand.postgres().environment());
        environment.putAll(stand.redis().environment());
        environment.putAll(Map.of("SERVICE_NAME", "it", "DB_PORT", "many", "DB_PASSWORD", "hunter2"));
        try (var service = workspace.start(PROJECT, environment, "wrong configuration")) {
            assertThat(service.exitStatus()).isNotZero();
            assertThat(service.log()).contains("DB_PORT", "'many'").doesNotContain("\tat ", "hunter2");
        }
    }

    @Test
    void answersWithoutItsCache() {
        try (var own = workspace.start(PROJECT, "no cache");
                var ownRpc = Rpc.connect(own.service().grpcPort())) {
            var json = "{\"username\": \"cold\", \"email\": \"cold@acme.com\"}";
            var created = user(ownRpc.call(SERVICE + "/CreateUser", json));

            own.redis().stop();

            assertThat(user(ownRpc.call(SERVICE + "/GetUserByUsername", "{\"username\": \"cold\"}")))
                    .isEqualTo(created);
            await().until(() -> own.service().body("/health/ready").contains("down"));
            assertThat(own.service().status("/health/ready")).isEqualTo(200);
            own.redis().startAgain();
            await().until(() -> !own.service().body("/health/ready").contains("down"));
            assertThat(user(ownRpc.call(SERVICE + "/GetUserByUsername", "{\"username\": \"cold\"}")))
                    .isEqualTo(created);
        }
    }

    @Test
    void saysUnavailableWithoutItsDatabaseAndRecovers() {
        try (var own = workspace.start(PROJECT, "no database");
                var ownRpc = Rpc.connect(own.service().grpcPort())) {
            var json = "{\"username\": \"safe\", \"email\": \"safe@acme.com\"}";
            ownRpc.services();

            own.postgres().stop();

            assertThat(code(() -> ownRpc.call(SERVICE + "/CreateUser", json))).isEqualTo(Status.Code.UNAVAILABLE);
            await().until(() -> own.service().status("/health/ready") == 503);
            assertThat(own.service().status("/health/live")).isEqualTo(200);
            own.postgres().startAgain();
            await().until(() -> own.service().status("/health/ready") == 200);
            assertThat(user(ownRpc.call(SERVICE + "/CreateUser", json))
                            .get("username")
                            .getAsString())
                    .isEqualTo("safe");
        }
    }

    private JsonObject call(String method, String json) {
        return rpc.call(SERVICE + "/" + method, json.replace('\'', '"'));
    }

    private StatusRuntimeException refusal(String method, String json) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> call(method, json));
    }

    private Status.Code failure(String method, String json) {
        return code(() -> call(method, json));
    }

    private static Status.Code code(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run)
                .getStatus()
                .getCode();
    }

    private static JsonObject user(JsonObject response) {
        return response.getAsJsonObject("user");
    }

    private static boolean waitingForALock(Stand stand) throws SQLException {
        try (var connection = stand.postgres().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
