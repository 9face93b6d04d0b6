package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.grpc.ErrorTable;
import ${pkgPackage}.testing.GrpcInProcess;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;

class ${entity}HandlerTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");
    private static final String BLANK = " ";

    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private final ${entity}Service service = ${entity}Service.over(store, () -> NOW);
    private final GrpcInProcess grpc = GrpcInProcess.start(new ${entity}Handler(service));
    private final Calls calls = new Calls(grpc.channel());

    @AfterEach
    void stop() {
        grpc.close();
    }

    @Test
    void createsAndAnswersWithAllFields() {
        var created = calls.create("ada", "ada@example.com").get${entity}();

        var at = Timestamp.newBuilder()
                .setSeconds(NOW.getEpochSecond())
                .setNanos(NOW.getNano())
                .build();
        assertThat(created.getId().getValue()).matches(${entity}.IDS::matches);
        assertThat(created.getUsername().getValue()).isEqualTo("ada");
        assertThat(created.getEmail().getValue()).isEqualTo("ada@example.com");
        assertThat(created.getCreatedAt()).isEqualTo(at);
        assertThat(created.getUpdatedAt()).isEqualTo(at);
    }

    @Test
    void getsByEveryKey() {
        var created = calls.create("ada", "ada@example.com").get${entity}();

        var id = created.getId().getValue();
        assertThat(calls.getById(id).get${entity}()).isEqualTo(created);
        assertThat(calls.getByEmail("ada@example.com").get${entity}()).isEqualTo(created);
        assertThat(calls.getByUsername("ada").get${entity}()).isEqualTo(created);
    }

    @Test
    void updatesUsername() {
        var created = calls.create("ada", "ada@example.com").get${entity}();

        var updated = calls.updateUsername(created.getId().getValue(), "eve").get${entity}();

        assertThat(updated.getUsername().getValue()).isEqualTo("eve");
        assertThat(updated.getEmail()).isEqualTo(created.getEmail());
        assertThat(calls.getByUsername("eve").get${entity}()).isEqualTo(updated);
    }

    @Test
    void deletes() {
        var created = calls.create("ada", "ada@example.com").get${entity}();

        calls.delete(created.getId().getValue());

        assertFails(Code.NOT_FOUND, () -> calls.getByUsername("ada"));
    }

    @Test
    void listsPageByPage() {
        create(5);

        var names = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var token = "";
        do {
            var page = calls.list(2, token);
            for (var each : page.get${entityPlural}List()) {
                names.add(each.getUsername().getValue());
            }
            sizes.add(page.get${entityPlural}Count());
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(names).containsExactly("name0", "name1", "name2", "name3", "name4");
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    void fullLastPageHasNoNext() {
        create(2);

        assertThat(calls.list(2, "").getNextPageToken()).isEmpty();
    }

    @Test
    void listsNothing() {
        assertThat(calls.list(1, "").get${entityPlural}Count()).isZero();
    }

    @Test
    void pageHoldsFiftyUnlessToldOtherwise() {
        create(51);

        assertThat(calls.list(0, "").get${entityPlural}Count()).isEqualTo(50);
        assertThat(calls.list(100, "").get${entityPlural}Count()).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void rejectsPageSize(int pageSize) {
        assertRejects("page_size", () -> calls.list(pageSize, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "abc", BLANK})
    void rejectsPageToken(String token) {
        assertRejects("page_token", () -> calls.list(1, token));
    }

    @Test
    void rejectsMissingFields() {
        assertRejects("username", calls::createWithoutFields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BLANK, " ada", "ada ", "a\tb"})
    void rejectsUsername(String username) {
        assertRejects("username", () -> calls.create(username, "ada@example.com"));
        assertRejects("username", () -> calls.updateUsername(${entity}.IDS.next(), username));
        assertRejects("username", () -> calls.getByUsername(username));
    }

    @Test
    void rejectsTooLongUsername() {
        assertRejects("username", () -> calls.create("x".repeat(65), "ada@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BLANK, "ada", "@example.com", "ada@", "a da@example.com"})
    void rejectsEmail(String email) {
        assertRejects("email", () -> calls.create("ada", email));
        assertRejects("email", () -> calls.getByEmail(email));
    }

    @Test
    void rejectsTooLongEmail() {
        assertRejects("email", () -> calls.create("ada", "ada@" + "x".repeat(247) + ".com"));
    }

    @Test
    void acceptsTheLongestNames() {
        var username = "x".repeat(64);
        var email = "ada@" + "x".repeat(246) + ".com";

        var created = calls.create(username, email).get${entity}();

        assertThat(created.getUsername().getValue()).isEqualTo(username);
        assertThat(created.getEmail().getValue()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", BLANK, "ada", "other_01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsId(String id) {
        assertRejects("id", () -> calls.getById(id));
        assertRejects("id", () -> calls.updateUsername(id, "ada"));
        assertRejects("id", () -> calls.delete(id));
    }

    @Test
    void refusesWhatIsInUse() {
        calls.create("ada", "ada@example.com");
        var eve = calls.create("eve", "eve@example.com").get${entity}();

        assertInUse("username", () -> calls.create("ada", "new@example.com"));
        assertInUse("email", () -> calls.create("new", "ada@example.com"));
        assertInUse("username", () -> calls.updateUsername(eve.getId().getValue(), "ada"));
    }

    @Test
    void findsNothing() {
        var id = ${entity}.IDS.next();

        assertFails(Code.NOT_FOUND, () -> calls.getById(id));
        assertFails(Code.NOT_FOUND, () -> calls.getByEmail("ada@example.com"));
        assertFails(Code.NOT_FOUND, () -> calls.getByUsername("ada"));
        assertFails(Code.NOT_FOUND, () -> calls.updateUsername(id, "ada"));
        assertFails(Code.NOT_FOUND, () -> calls.delete(id));
    }

    private void create(int count) {
        for (var i = 0; i < count; i++) {
            calls.create("name" + i, "name" + i + "@example.com");
        }
    }

    private static void assertRejects(String field, ThrowingCallable call) {
        assertField(field, assertFails(Code.INVALID_ARGUMENT, call));
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertField(field, assertFails(Code.ALREADY_EXISTS, call));
    }

    private static void assertField(String field, StatusRuntimeException failure) {
        assertThat(ErrorTable.fromStatus(failure).field()).hasValue(field);
        assertThat(failure.getStatus().getDescription()).startsWith(field + " ");
    }

    private static StatusRuntimeException assertFails(Code code, ThrowingCallable call) {
        var failure = assertThatThrownBy(call).asInstanceOf(type(StatusRuntimeException.class));
        failure.satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(code));
        return failure.actual();
    }
}
