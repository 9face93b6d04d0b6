package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

#set($imports = [
    "io.grpc.Status.Code",
    "io.grpc.StatusRuntimeException",
    "java.time.Instant",
    "java.util.ArrayList",
    "java.util.List",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.AfterEach",
    "org.junit.jupiter.api.Test",
    "org.junit.jupiter.params.ParameterizedTest",
    "org.junit.jupiter.params.provider.ValueSource"
])
#foreach($field in $fields)
#set($ignored = $imports.add("com.google.protobuf.$field.wrapper"))
#end
#importGroup($imports)
import ${pkgPackage}.grpc.ErrorTable;
#foreach($any in $anyString)
import ${pkgPackage}.grpc.GrpcClientConfig;
#end
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.testing.GrpcInProcess;
import ${contractsPackage}.generated.${servicePackage}.v1.Create${entity}Request;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.SampleFields;
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
        var request = request(1);

        var created = calls.create(request).get${entity}();

        assertThat(created.getId().getValue()).matches(${entity}.IDS::matches);
#foreach($field in $fields)
        assertThat(created.get${field.pascal}()).isEqualTo(request.get${field.pascal}());
#end
        assertThat(created.getCreatedAt()).isEqualTo(WireTimes.timestamp(NOW));
        assertThat(created.getUpdatedAt()).isEqualTo(WireTimes.timestamp(NOW));
    }
#foreach($any in $anyOptional)

    @Test
    void createsWithoutWhatIsOptional() {
        var request = request(1);
#foreach($field in $optionals)
        request.clear${field.pascal}();
#end

        var created = calls.create(request).get${entity}();

#foreach($field in $optionals)
        assertThat(created.has${field.pascal}()).isFalse();
#end
#foreach($field in $fields)
#foreach($each in $field.ifRequired)
        assertThat(created.get${field.pascal}()).isEqualTo(request.get${field.pascal}());
#end
#end
    }
#end

    @Test
    void getsById() {
        var created = calls.create(request(1)).get${entity}();

        var found = calls.getById(created.getId().getValue());

        assertThat(found.get${entity}()).isEqualTo(created);
    }
#foreach($field in $uniques)

    @Test
    void getsBy${field.pascal}() {
        var created = calls.create(request(1)).get${entity}();

        var found = calls.getBy${field.pascal}(created.get${field.pascal}());

        assertThat(found.get${entity}()).isEqualTo(created);
    }
#end
#foreach($field in $updatables)

    @Test
    void updates${field.pascal}() {
        var created = calls.create(request(1)).get${entity}();
        var value = ${field.wrap}(SampleFields.${field.camel}Of(2));

        var answer = calls.update${field.pascal}(created.getId().getValue(), value);

        var expected = created.toBuilder();
        expected.set${field.pascal}(value);
        assertThat(answer.get${entity}()).isEqualTo(expected.build());
#foreach($each in $field.ifUnique)
        var found = calls.getBy${field.pascal}(value);
        assertThat(found.get${entity}()).isEqualTo(expected.build());
#end
    }
#foreach($each in $field.ifOptional)

    @Test
    void clears${field.pascal}() {
        var created = calls.create(request(1)).get${entity}();

        var answer = calls.update${field.pascal}(created.getId().getValue(), null);

        var expected = created.toBuilder();
        expected.clear${field.pascal}();
        assertThat(answer.get${entity}()).isEqualTo(expected.build());
    }
#end
#end

    @Test
    void deletes() {
        var created = calls.create(request(1)).get${entity}();
        var id = created.getId().getValue();

        calls.delete(id);

        assertFails(Code.NOT_FOUND, () -> calls.getById(id));
    }

    @Test
    void listsPageByPage() {
        var ids = create(5);

        var listed = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var token = "";
        do {
            var page = calls.list(2, token);
            for (var each : page.get${entityPlural}List()) {
                listed.add(each.getId().getValue());
            }
            sizes.add(page.get${entityPlural}Count());
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(listed).isEqualTo(ids);
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

#foreach($any in $anyString)
    @Test
    void cutsAPageOfTheLongestToWhatClientsReceive() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            var created = calls.create(longest(i)).get${entity}();
            ids.add(created.getId().getValue());
        }

        var listed = new ArrayList<String>();
        var token = "";
        do {
            var page = calls.list(100, token);
            // what a client refuses by default, and a call without a network does not
            assertThat(page.getSerializedSize()).isLessThan(GrpcClientConfig.DEFAULT_MAX_MESSAGE_BYTES);
            for (var each : page.get${entityPlural}List()) {
                listed.add(each.getId().getValue());
            }
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(listed).isEqualTo(ids);
    }

#end
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
#foreach($field in $fields)
#foreach($each in $field.ifRequired)

    @Test
    void rejectsMissing${field.pascal}() {
        var request = request(1);
        request.clear${field.pascal}();

        assertRejects("${field.name}", () -> calls.create(request));
#foreach($updatable in $field.ifUpdatable)
        var id = ${entity}.IDS.next();
        assertRejects("${field.name}", () -> calls.update${field.pascal}(id, null));
#end
    }
#end
#foreach($each in $field.ifUnique)

    @Test
    void rejectsToFindByMissing${field.pascal}() {
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(null));
    }
#end
#foreach($each in $field.ifChecked)

    @ParameterizedTest
    $field.wrong
    void rejectsMalformed${field.pascal}($field.java value) {
        assertRejects${field.pascal}(${field.wrap}(value));
    }
#end
#foreach($each in $field.ifString)

    @Test
    void rejectsTooLong${field.pascal}() {
        assertRejects${field.pascal}(StringValue.of($field.overfull));
    }

    @Test
    void acceptsTheLongest${field.pascal}() {
        var request = request(1);
        var value = StringValue.of($field.full);
        request.set${field.pascal}(value);

        var created = calls.create(request).get${entity}();

        assertThat(created.get${field.pascal}()).isEqualTo(value);
    }
#end
#foreach($each in $field.ifDouble)

    @Test
    void takesMinusZeroFor${field.pascal}AsZero() {
        var request = request(1);
        request.set${field.pascal}(DoubleValue.of(-0.0));

        var created = calls.create(request).get${entity}();

        assertThat(created.get${field.pascal}()).isEqualTo(DoubleValue.of(0.0));
    }
#end
#foreach($each in $field.ifTimestamp)

    @ParameterizedTest
    @ValueSource(longs = {-62_135_596_801L, 253_402_300_800L})
    void rejects${field.pascal}OutOfRange(long seconds) {
        var value = Timestamp.newBuilder().setSeconds(seconds).build();
        assertRejects${field.pascal}(value);
    }

    @Test
    void cuts${field.pascal}ToMicroseconds() {
        var request = request(1);
        var sent = WireTimes.timestamp(NOW.plusNanos(789));
        request.set${field.pascal}(sent);

        var created = calls.create(request).get${entity}();

        assertThat(created.get${field.pascal}()).isEqualTo(WireTimes.timestamp(NOW));
#foreach($unique in $field.ifUnique)
        var found = calls.getBy${field.pascal}(sent);
        assertThat(found.get${entity}()).isEqualTo(created);
#end
    }
#end
#foreach($each in $field.ifUnique)

    @Test
    void refuses${field.pascal}InUse() {
        calls.create(request(1));
        var value = ${field.wrap}(SampleFields.${field.camel}Of(1));
        var request = request(2);
        request.set${field.pascal}(value);

        assertInUse("${field.name}", () -> calls.create(request));
#foreach($updatable in $field.ifUpdatable)
        var other = calls.create(request(3)).get${entity}();
        var id = other.getId().getValue();
        assertInUse("${field.name}", () -> calls.update${field.pascal}(id, value));
#end
    }
#end
#end

    @ParameterizedTest
    @ValueSource(strings = {"", BLANK, "ada", "other_01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsId(String id) {
        assertRejects("id", () -> calls.getById(id));
        assertRejects("id", () -> calls.delete(id));
#foreach($field in $updatables)
        var given${field.pascal} = ${field.wrap}(SampleFields.${field.camel}Of(1));
        assertRejects("id", () -> calls.update${field.pascal}(id, given${field.pascal}));
#end
    }

    @Test
    void findsNothing() {
        var id = ${entity}.IDS.next();

        assertFails(Code.NOT_FOUND, () -> calls.getById(id));
        assertFails(Code.NOT_FOUND, () -> calls.delete(id));
#foreach($field in $updatables)
        var given${field.pascal} = ${field.wrap}(SampleFields.${field.camel}Of(1));
        assertFails(Code.NOT_FOUND, () -> calls.update${field.pascal}(id, given${field.pascal}));
#end
#foreach($field in $uniques)
        var sought${field.pascal} = ${field.wrap}(SampleFields.${field.camel}Of(1));
        assertFails(Code.NOT_FOUND, () -> calls.getBy${field.pascal}(sought${field.pascal}));
#end
    }

    private static Create${entity}Request.Builder request(int n) {
        var request = Create${entity}Request.newBuilder();
#foreach($field in $fields)
        request.set${field.pascal}(${field.wrap}(SampleFields.${field.camel}Of(n)));
#end
        return request;
    }

#foreach($any in $anyString)
    private static Create${entity}Request.Builder longest(int n) {
        var request = request(n);
#foreach($field in $strings)
        request.set${field.pascal}(StringValue.of(longest${field.pascal}(n)));
#end
        return request;
    }

#end
#foreach($field in $strings)
    private static String longest${field.pascal}(int n) {
        var start = SampleFields.${field.camel}Of(n);
        return $field.longestOf;
    }

#end
    private List<String> create(int count) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var created = calls.create(request(i)).get${entity}();
            ids.add(created.getId().getValue());
        }
        return ids;
    }
#foreach($field in $fields)
#foreach($each in $field.ifVerified)

    private void assertRejects${field.pascal}($field.wrapper value) {
        var request = request(1);
        request.set${field.pascal}(value);
        assertRejects("${field.name}", () -> calls.create(request));
#foreach($unique in $field.ifUnique)
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(value));
#end
#foreach($updatable in $field.ifUpdatable)
        var id = ${entity}.IDS.next();
        assertRejects("${field.name}", () -> calls.update${field.pascal}(id, value));
#end
    }
#end
#end

    private static void assertRejects(String field, ThrowingCallable call) {
        assertField(field, assertFails(Code.INVALID_ARGUMENT, call));
    }
#foreach($any in $anyUnique)

    private static void assertInUse(String field, ThrowingCallable call) {
        assertField(field, assertFails(Code.ALREADY_EXISTS, call));
    }
#end

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
