package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.JavaSource;
import dev.brickyard.it.server.Stand;
import dev.brickyard.it.web.Api;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Calls the packaged service over gRPC and HTTP as a team with customers and invoices would: references, filtered lists,
 * edits, secrets, soft deletes, repeated creations and outdated changes.
 */
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoicesIT {

    private static final String SERVICE = "services.user.store.svc.v1.UserStoreSvc/";
    private static final String PATH = "/private/v1/invoices";
    private static final String NOBODY = "customer_01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private Workspace workspace;
    private Stand stand;
    private Rpc rpc;
    private Api http;

    @BeforeAll
    void start() {
        workspace = SharedProjects.service();
        stand = workspace.startWith(SharedProjects.SERVICE_NAME, Map.of("GRPC_SERVER_LOG_CALLS", "all", "HTTP_SERVER_LOG_REQUESTS", "all"), "invoices");
        rpc = Rpc.connect(stand.service().grpcPort());
        http = Api.on(stand.service().httpPort());
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
    void listsACustomersInvoicesByStatusAndDueDate() {
        var customer = createCustomer("lists");
        IntStream.rangeClosed(1, 5).forEach(day -> createInvoice("LI-000" + day, customer, day));
        createInvoice("LI-0009", createCustomer("other"), 2);
        var sent = list("'customer': '%s', 'dueOn': {'year': 2026, 'month': 12, 'day': 3}".formatted(customer)).get(0);
        call("UpdateInvoice", "{'id': '%s', 'status': 'STATUS_SENT'}".formatted(id(sent)));
        var drafts = "'customer': '%s', 'status': 'STATUS_DRAFT'".formatted(customer);
        var range = drafts + ", 'dueOnFrom': {'year': 2026, 'month': 12, 'day': 2}, 'dueOnUntil': {'year': 2026, 'month': 12, 'day': 5}";

        assertThat(numbers(list(drafts))).containsExactly("LI-0001", "LI-0002", "LI-0004", "LI-0005");
        assertThat(numbers(list(range))).containsExactly("LI-0002", "LI-0004");
        assertThat(numbers(list(range + ", 'newestFirst': true"))).containsExactly("LI-0004", "LI-0002");
        assertThat(numbers(list("'customer': '%s', 'status': 'STATUS_SENT'".formatted(customer)))).containsExactly("LI-0003");
        assertThat(failure("ListInvoices", "{'customer': 'nobody'}").getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @Test
    void listsPageByPageInTheOrderOfTheRange() {
        var customer = createCustomer("pages");
        var days = List.of(7, 3, 9, 1, 5);
        days.forEach(day -> createInvoice("PA-000" + day, customer, day));
        var query = "'customer': '%s', 'dueOnFrom': {'year': 2026, 'month': 12, 'day': 1}, 'pageSize': 2".formatted(customer);

        var numbers = new ArrayList<String>();
        var token = "";
        do {
            var page = call("ListInvoices", "{%s, 'pageToken': '%s'}".formatted(query, token));
            numbers.addAll(numbers(invoices(page)));
            token = page.has("nextPageToken") ? page.get("nextPageToken").getAsString() : "";
        } while (!token.isEmpty());

        assertThat(numbers).containsExactly("PA-0001", "PA-0003", "PA-0005", "PA-0007", "PA-0009");
        var foreign = call("ListInvoices", "{'pageSize': 1}").get("nextPageToken").getAsString();
        assertThat(field(failure("ListInvoices", "{%s, 'pageToken': '%s'}".formatted(query, foreign)))).isEqualTo("page_token");
    }

    @Test
    void editsSeveralFieldsAtOnce() {
        var created = createInvoice("ED-0001", createCustomer("edits"), 1);
        var edit = "{'id': '%s', 'status': 'STATUS_PAID', 'dueOn': {'year': 2027, 'month': 1, 'day': 31}, 'updateMask': '%s'}";

        var edited = call("UpdateInvoice", edit.formatted(id(created), "status,dueOn,note")).getAsJsonObject("invoice");

        assertThat(edited.get("status").getAsString()).isEqualTo("STATUS_PAID");
        assertThat(edited.getAsJsonObject("dueOn").get("year").getAsInt()).isEqualTo(2027);
        assertThat(edited.has("note")).isFalse();
        assertThat(edited.get("tags")).isEqualTo(created.get("tags"));
        assertThat(field(failure("UpdateInvoice", edit.formatted(id(created), "total")))).isEqualTo("update_mask");
    }

    @Test
    void refusesAnOutdatedChange() {
        var created = createInvoice("OU-0001", createCustomer("outdated"), 1);
        var before = created.get("updatedAt").getAsString();
        var edit = "{'id': '%s', 'status': 'STATUS_SENT', 'expectedUpdatedAt': '%s'}".formatted(id(created), before);

        var edited = call("UpdateInvoice", edit).getAsJsonObject("invoice");

        assertThat(edited.get("updatedAt").getAsString()).isGreaterThan(before);
        assertThat(failure("UpdateInvoice", edit).getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
        var delete = "{'id': '%s', 'expectedUpdatedAt': '%s'}".formatted(id(created), before);
        assertThat(failure("DeleteInvoice", delete).getStatus().getCode()).isEqualTo(Status.Code.ABORTED);
    }

    @Test
    void createsOnceForARequest() {
        var customer = createCustomer("once");
        var request = Invoices.json("ON-0001", customer, 1).replaceFirst("\\{", "{\"requestId\": \"attempt-1\", ");

        var ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> id(rpc.call(SERVICE + "CreateInvoice", request).getAsJsonObject("invoice")))
                .toList();

        assertThat(ids).hasSize(8).containsOnly(ids.get(0));
        assertThat(list("'customer': '%s'".formatted(customer))).hasSize(1);
        assertThat(failure("CreateInvoice", Invoices.json("ON-0001", customer, 1)).getStatus().getCode())
                .isEqualTo(Status.Code.ALREADY_EXISTS);
    }

    @Test
    void holdsReferencesTogether() {
        var customer = createCustomer("held");
        var invoice = createInvoice("RE-0001", customer, 1);

        var unknown = failure("CreateInvoice", Invoices.json("RE-0002", NOBODY, 1));
        assertThat(unknown.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(field(unknown)).isEqualTo("customer");
        assertThat(failure("DeleteCustomer", "{'id': '%s'}".formatted(customer)).getStatus().getCode())
                .isEqualTo(Status.Code.FAILED_PRECONDITION);

        call("DeleteInvoice", "{'id': '%s'}".formatted(id(invoice)));
        call("DeleteCustomer", "{'id': '%s'}".formatted(customer));
        assertThat(failure("CreateInvoice", Invoices.json("RE-0003", customer, 1)).getStatus().getCode())
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void refusesTheSameOrderOfACustomerTwice() {
        var customer = createCustomer("order");
        createInvoice("OR-0001", customer, 1);

        var again = Invoices.json("OR-0002", customer, 1).replace("\"orderNumber\": \"OR-0002\"", "\"orderNumber\": \"OR-0001\"");

        var refused = catchThrowableOfType(StatusRuntimeException.class, () -> rpc.call(SERVICE + "CreateInvoice", again));
        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS);
        assertThat(field(refused)).isEqualTo("order_number");
    }

    @Test
    void keepsTheRowOfADeletedInvoice() throws SQLException {
        var customer = createCustomer("deleted");
        var invoice = createInvoice("DE-0001", customer, 1);

        call("DeleteInvoice", "{'id': '%s'}".formatted(id(invoice)));

        assertThat(failure("GetInvoiceByID", "{'id': '%s'}".formatted(id(invoice))).getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(list("'customer': '%s'".formatted(customer))).isEmpty();
        assertThat(column(id(invoice), "deleted_at")).isNotEmpty();
        assertThat(id(createInvoice("DE-0001", customer, 1))).isNotEqualTo(id(invoice));
    }

    @Test
    void keepsASecret() throws SQLException {
        var customer = createCustomer("secret");
        var created = createInvoice("SE-0001", customer, 1);
        var path = PATH + "/" + id(created);

        assertThat(column(id(created), "access_key")).isEqualTo(Invoices.ACCESS_KEY);
        call("UpdateInvoiceAccessKey", "{'id': '%s', 'accessKey': 'another-hidden-key'}".formatted(id(created)));

        assertThat(column(id(created), "access_key")).isEqualTo("another-hidden-key");
        assertThat(List.of(created.toString(), list("'customer': '%s'".formatted(customer)).toString(), http.get(path).body(), stand.service().log()))
                .allSatisfy(text -> assertThat(text).doesNotContain(Invoices.ACCESS_KEY, "another-hidden-key"));
    }

    @Test
    void returnsSeveralInTheOrderAsked() {
        var customer = createCustomer("batch");
        var one = id(createInvoice("BA-0001", customer, 1));
        var two = id(createInvoice("BA-0002", customer, 2));
        var gone = one.replaceFirst(".{26}$", "01ARZ3NDEKTSV4RRFFQ69G5FAV");

        var found = invoices(call("BatchGetInvoices", "{'ids': ['%s', '%s', '%s', '%s']}".formatted(two, gone, one, two)));

        assertThat(numbers(found)).containsExactly("BA-0002", "BA-0001");
    }

    @Test
    void servesTheSameOverHttp() {
        var customer = createCustomer("http");
        var json = "{'number': 'HT-0001', 'customer': '%s', 'order_number': 'a', 'due_on': '2026-12-24', 'total': '0.30', 'access_key': 'hidden'}"
                .formatted(customer);

        var created = http.with("Idempotency-Key", "http-1").post(PATH, json);
        var again = http.with("Idempotency-Key", "http-1").post(PATH, json);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var invoice = Api.data(created);
        var path = PATH + "/" + id(invoice);
        assertThat(Api.data(again)).isEqualTo(invoice);
        assertThat(invoice.get("status").getAsString()).isEqualTo("DRAFT");
        assertThat(invoice.get("total").getAsString()).isEqualTo("0.30");
        assertThat(invoice.get("tax_rate").getAsString()).isEqualTo("0.0000");
        assertThat(invoice.getAsJsonArray("tags")).isEmpty();
        assertThat(created.body()).doesNotContain("hidden", "access_key");

        var tag = http.get(path).headers().firstValue("ETag").orElseThrow();
        var ifSame = http.with("If-Match", tag);
        var edited = ifSame.patch(path, "{'status': 'SENT', 'note': 'thanks'}");
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(Api.data(edited).get("status").getAsString()).isEqualTo("SENT");
        assertThat(ifSame.patch(path, "{'status': 'PAID'}").statusCode()).isEqualTo(412);
        assertThat(Api.data(http.patch(path, "{'note': null}")).get("note").isJsonNull()).isTrue();

        var query = "?customer=" + customer + "&status=SENT&due_on_from=2026-12-24&newest_first=true";
        assertThat(http.get(PATH + query).body()).contains("HT-0001");
        assertThat(http.get(PATH + query.replace("12-24", "12-25")).body()).doesNotContain("HT-0001");
        assertThat(http.get(PATH + "?due_on_from=soon").statusCode()).isEqualTo(400);
    }

    @Test
    void answersThroughTheGeneratedClient() {
        var clients = SharedProjects.contracts().resolve("clients/user-store-svc/target");
        var classPath = new ArrayList<>(Folder.paths(clients, "*client-*T.jar"));
        classPath.addAll(Folder.paths(workspace.app(SharedProjects.SERVICE_NAME).resolve("lib"), "*.jar"));
        var source = Setup.moduleFolder().resolve("src/test/resources/callers/InvoiceCalls.java");

        var lines = JavaSource.run(
                source, classPath, workspace.log("client of invoices"), "127.0.0.1:" + stand.service().grpcPort());

        assertThat(lines)
                .containsExactly(
                        "created CL-0001 DRAFT 12.50 2026-12-01 [new]",
                        "shown false NewInvoice[]",
                        "repeated true",
                        "listed true",
                        "none listed []",
                        "edited SENT null",
                        "outdated OUTDATED -",
                        "referred to IN_USE -",
                        "unknown NOT_FOUND customer",
                        "several 1",
                        "deleted NOT_FOUND -");
    }

    private String createCustomer(String name) {
        var json = "{'name': '%s', 'email': '%s@invoices.com', 'country': 'COUNTRY_DE'}".formatted(name, name);
        return id(call("CreateCustomer", json).getAsJsonObject("customer"));
    }

    private JsonObject createInvoice(String number, String customer, int day) {
        return rpc.call(SERVICE + "CreateInvoice", Invoices.json(number, customer, day)).getAsJsonObject("invoice");
    }

    private List<JsonObject> list(String query) {
        return invoices(call("ListInvoices", "{" + query + "}"));
    }

    private static List<JsonObject> invoices(JsonObject page) {
        var invoices = page.has("invoices") ? page.getAsJsonArray("invoices").spliterator() : List.<JsonElement>of().spliterator();
        return StreamSupport.stream(invoices, false).map(JsonElement::getAsJsonObject).toList();
    }

    private static List<String> numbers(List<JsonObject> invoices) {
        return invoices.stream().map(invoice -> invoice.get("number").getAsString()).toList();
    }

    private static String id(JsonObject entity) {
        return entity.get("id").getAsString();
    }

    private static String field(StatusRuntimeException failure) {
        return Rpc.field(failure).orElse("");
    }

    /** Calls an rpc with JSON in which {@code '} stands for {@code "}. */
    private JsonObject call(String method, String json) {
        return rpc.call(SERVICE + method, json.replace('\'', '"'));
    }

    private StatusRuntimeException failure(String method, String json) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> call(method, json));
    }

    private String column(String id, String column) throws SQLException {
        try (var connection = stand.postgres().connect();
                var statement = connection.prepareStatement("select " + column + "::text from invoices where id = ?")) {
            statement.setString(1, id);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1) == null ? "" : row.getString(1);
            }
        }
    }
}
