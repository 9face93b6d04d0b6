package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.grpc.ErrorTable;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${pkgPackage}.testing.GrpcInProcess;
import ${contractsPackage}.generated.${service.packageName}.v1.${service.type}Grpc;
import ${contractsPackage}.generated.${service.packageName}.v1.Create${entity}Request;
import ${contractsPackage}.generated.${service.packageName}.v1.List${entity.plural}Request;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.services.v1.${entity}Service;

class ${entity}HandlerTest {
    private final ${entity}Service service = ${entity}Service.over(new InMemory${entity}Store(), () -> ${entity}Fixtures.TIME);
    private final GrpcInProcess grpc = GrpcInProcess.start(new ${entity}Handler(service));
    private final Calls calls = new Calls(${service.type}Grpc.newBlockingStub(grpc.channel()));

    @AfterEach
    void stop() {
        grpc.close();
    }

    @Test
    void createsWithAllFields() {
        var created = calls.create(request(1)).get${entity}();

        assertThat(created.getId().getValue()).matches(${entity}.IDS::matches);
        assertThat(created).isEqualTo(message(created.getId().getValue(), 1).build());
    }
#if(!$entity.omittables.empty)

    @Test
    void createsWithoutOptionalFields() {
        var created = calls.create(request(1)#foreach($field in $entity.omittables).clear${field.pascal}()#end).get${entity}();

        assertThat(created).isEqualTo(message(created.getId().getValue(), 1)#foreach($field in $entity.omittables)#if($field.visible).clear${field.pascal}()#if($field.hasDefault()).${field.setter}(${field.wrapped($field.defaultValue)})#end#end#end.build());
    }
#end

    @Test
    void createsOnceForEachRequestId() {
        var created = calls.create(request(1).setRequestId(StringValue.of("a-1"))).get${entity}();

        assertThat(calls.create(request(1).setRequestId(StringValue.of("a-1"))).get${entity}()).isEqualTo(created);
        assertThat(calls.create(request(2).setRequestId(StringValue.of("a-2"))).get${entity}()).isNotEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "12345678901234567890123456789012345678901234567890123456789012345"})
    void rejectsMalformedRequestId(String requestId) {
        assertRejects("request_id", () -> calls.create(request(1).setRequestId(StringValue.of(requestId))));
    }

    @Test
    void getsByEveryKey() {
        var created = calls.create(request(1)).get${entity}();

        assertThat(calls.getById(created.getId().getValue()).get${entity}()).isEqualTo(created);
#foreach($field in $entity.uniques)
        assertThat(calls.getBy${field.pascal}(sent -> sent.${field.setter}(created.${field.getter}())).get${entity}()).isEqualTo(created);
#if($field.caseless)
        assertThat(calls.getBy${field.pascal}(sent -> sent.${field.setter}(StringValue.of(${entity}Fixtures.${field.camel}Of(1).toUpperCase(Locale.ROOT)))).get${entity}()).isEqualTo(created);
#end
#end
    }
#if($entity.batch())

    @Test
    void getsSeveralByTheirIds() {
        var first = calls.create(request(1)).get${entity}();
        var second = calls.create(request(2)).get${entity}();

        var found = calls.getByIds(List.of(second.getId().getValue(), ${entity}.IDS.next(), first.getId().getValue(), second.getId().getValue()));

        assertThat(found.get${entity.plural}List()).containsExactly(second, first);
        assertRejects("ids", () -> calls.getByIds(List.of("ada")));
        assertRejects("ids", () -> calls.getByIds(Collections.nCopies(101, ${entity}.IDS.next())));
    }
#end
#foreach($field in $entity.updatables)

    @Test
    void updates${field.pascal}() {
        var id = create(1);

        var updated = calls.update${field.pascal}(id, sent -> sent.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})).get${entity}();

        assertThat(updated).isEqualTo(updated(id)#if($field.visible)#if($field.list).clear${field.pascal}()#end.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end.build());
        assertThat(calls.getById(id).get${entity}()).isEqualTo(updated);
#if($field.emptiable)
        var cleared = calls.update${field.pascal}(id, sent -> sent).get${entity}();
        assertThat(cleared).isEqualTo(updated.toBuilder()#if($field.visible).clear${field.pascal}()#end.setUpdatedAt(cleared.getUpdatedAt()).build());
#end
        assertOutdated(() -> calls.update${field.pascal}(id, sent -> sent.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")}).setExpectedUpdatedAt(created())));
    }
#end
#if($entity.editable())

    @Test
    void updatesTheFieldsThatAreSet() {
        var id = create(1);

        var updated = calls.update(id, sent -> sent#foreach($field in $entity.editables).${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end).get${entity}();

        assertThat(updated).isEqualTo(updated(id)#foreach($field in $entity.editables)#if($field.visible)#if($field.list).clear${field.pascal}()#end.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end#end.build());
        assertThat(calls.getById(id).get${entity}()).isEqualTo(updated);
        assertOutdated(() -> calls.update(id, sent -> sent#foreach($field in $entity.editables).${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end.setExpectedUpdatedAt(created())));
    }
#foreach($field in $entity.editables)

    @Test
    void updatesOnly${field.pascal}OfAMask() {
        var id = create(1);

        var updated = calls.update(id, sent -> sent#foreach($other in $entity.editables).${other.setter}(${other.wrapped("${entity}Fixtures.${other.camel}Of(2)")})#end.setUpdateMask(mask("${field.name}"))).get${entity}();

        assertThat(updated).isEqualTo(updated(id)#if($field.visible)#if($field.list).clear${field.pascal}()#end.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end.build());
#if($field.emptiable)
        var cleared = calls.update(id, sent -> sent.setUpdateMask(mask("${field.name}"))).get${entity}();
        assertThat(cleared).isEqualTo(updated.toBuilder()#if($field.visible).clear${field.pascal}()#end.setUpdatedAt(cleared.getUpdatedAt()).build());
#else
        assertRejects("${field.name}", () -> calls.update(id, sent -> sent.setUpdateMask(mask("${field.name}"))));
#end
    }
#end

    @Test
    void rejectsAMaskWithAnotherField() {
        var id = create(1);

        assertRejects("update_mask", () -> calls.update(id, sent -> sent.setUpdateMask(mask("id"))));
    }

    private static FieldMask mask(String path) {
        return FieldMask.newBuilder().addPaths(path).build();
    }
#end
#if($entity.deletable())

    @Test
    void deletes() {
        var id = create(1);

        assertOutdated(() -> calls.delete(id, sent -> sent.setExpectedUpdatedAt(WireTimes.timestamp(${entity}Fixtures.TIME.plusSeconds(1)))));
        calls.delete(id, sent -> sent.setExpectedUpdatedAt(created()));

        assertFails(Code.NOT_FOUND, "", () -> calls.getById(id));
    }
#end

    @Test
    void listsPageByPage() {
        assertThat(pages(sent -> sent.setPageSize(2))).containsExactly(List.of());

        var ids = IntStream.range(0, 5).mapToObj(this::create).toList();
        assertThat(pages(sent -> sent.setPageSize(2))).containsExactly(ids.subList(0, 2), ids.subList(2, 4), ids.subList(4, 5));
        assertThat(pages(sent -> sent.setPageSize(5))).containsExactly(ids);
    }

    @Test
    void listsFiftyPerPageByDefault() {
        var ids = IntStream.range(0, 51).mapToObj(this::create).toList();

        assertThat(pages(sent -> sent)).containsExactly(ids.subList(0, 50), ids.subList(50, 51));
        assertThat(pages(sent -> sent.setPageSize(100))).containsExactly(ids);
    }

    @Test
    void listsAsAsked() {
        IntStream.range(0, 5).forEach(this::create);

        assertLists(${entity}Query.ALL.withNewestFirst(), sent -> sent.setNewestFirst(true));
#foreach($filter in $entity.filters)
        assertLists(${entity}Query.ALL.with${filter.pascal}(${entity}Fixtures.${filter.field.camel}Of(2)), sent -> sent.set${filter.pascal}(${filter.wrapped("${entity}Fixtures.${filter.field.camel}Of(2)")}));
#end
    }

    @Test
    void rejectsMalformedPageSizeAndToken() {
        assertRejects("page_size", () -> calls.list(sent -> sent.setPageSize(-1)));
        assertRejects("page_size", () -> calls.list(sent -> sent.setPageSize(101)));
        assertRejects("page_token", () -> calls.list(sent -> sent.setPageToken("abc")));
    }
#if(!$entity.ranges.empty)
#set($range = $entity.ranges.get(0))

    @Test
    void rejectsTheTokenOfAListInAnotherOrder() {
        create(1);
        create(2);
        var token = calls.list(sent -> sent.setPageSize(1)).getNextPageToken();

        assertRejects("page_token", () -> calls.list(sent -> sent.setPageToken(token).set${range.pascal}From(${range.wrapped("${entity}Fixtures.${range.camel}Of(1)")})));
    }
#if($entity.ranges.size() > 1)
#set($second = $entity.ranges.get(1))

    @Test
    void rejectsTwoRanges() {
        assertRejects("${second.name}_until", () -> calls.list(sent -> sent.set${range.pascal}From(${range.wrapped("${entity}Fixtures.${range.camel}Of(1)")}).set${second.pascal}Until(${second.wrapped("${entity}Fixtures.${second.camel}Of(1)")})));
    }
#end
#end

    @Test
    void rejectsMissingFields() {
#foreach($field in $entity.needed)
        assertRejects("${field.name}", () -> calls.create(request(1).clear${field.pascal}()));
#end
#foreach($field in $entity.updatables)
#if(!$field.emptiable)
        assertRejects("${field.name}", () -> calls.update${field.pascal}(${entity}.IDS.next(), sent -> sent));
#end
#end
#foreach($field in $entity.uniques)
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(sent -> sent));
#end
        assertRejects("id", () -> calls.getById(""));
    }
#foreach($field in $entity.verified)

    @ParameterizedTest
    ${field.refused}
    void rejectsMalformed${field.pascal}($field.refusedJava value) {
        var malformed = ${field.wrapped($field.refusedValue)};

        assertRejects("${field.name}", () -> calls.create(request(1)#if($field.list).clear${field.pascal}()#end.${field.setter}(malformed)));
#if($field.unique)
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(sent -> sent.${field.setter}(malformed)));
#end
#if($field.updatable)
        assertRejects("${field.name}", () -> calls.update${field.pascal}(${entity}.IDS.next(), sent -> sent.${field.setter}(malformed)));
#end
#if($field.editable)
        assertRejects("${field.name}", () -> calls.update(${entity}.IDS.next(), sent -> sent.${field.setter}(malformed)));
#end
#if($field.indexed)
        assertRejects("${field.name}", () -> calls.list(sent -> sent.${field.setter}(malformed)));
#end
    }
#end
#foreach($field in $entity.uniques)

    @Test
    void refuses${field.pascal}InUse() {
        create(1);
        var taken = ${field.wrapped("${entity}Fixtures.${field.camel}Of(1)")};

        assertFails(Code.ALREADY_EXISTS, "${field.name}", () -> calls.create(request(2).${field.setter}(taken)));
#if($field.updatable || $field.editable)
        var other = create(3);
#end
#if($field.updatable)
        assertFails(Code.ALREADY_EXISTS, "${field.name}", () -> calls.update${field.pascal}(other, sent -> sent.${field.setter}(taken)));
#end
#if($field.editable)
        assertFails(Code.ALREADY_EXISTS, "${field.name}", () -> calls.update(other, sent -> sent.${field.setter}(taken)));
#end
    }
#end

    @ParameterizedTest
    @ValueSource(strings = {" ", "ada", "other_01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsMalformedId(String id) {
        callsWithId(id).forEach(call -> assertRejects("id", call));
    }

    @Test
    void findsNothing() {
        callsWithId(${entity}.IDS.next()).forEach(call -> assertFails(Code.NOT_FOUND, "", call));
#foreach($field in $entity.uniques)
        assertFails(Code.NOT_FOUND, "", () -> calls.getBy${field.pascal}(sent -> sent.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(1)")})));
#end
    }

    private List<ThrowingCallable> callsWithId(String id) {
        return List.of(#foreach($field in $entity.updatables)() -> calls.update${field.pascal}(id, sent -> sent.${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})), #end#if($entity.editable())() -> calls.update(id, sent -> sent#foreach($field in $entity.editables).${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(2)")})#end), #end#if($entity.deletable())() -> calls.delete(id, sent -> sent), #end() -> calls.getById(id));
    }

    private static Create${entity}Request.Builder request(int n) {
        return Create${entity}Request.newBuilder()#foreach($field in $entity.fields).${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(n)")})#end;
    }

    /** The message of the sample that was created with the id. */
    private static ${contractsPackage}.generated.${service.packageName}.v1.${entity}.Builder message(String id, int n) {
        return ${contractsPackage}.generated.${service.packageName}.v1.${entity}.newBuilder().setId(StringValue.of(id))#foreach($field in $entity.visible).${field.setter}(${field.wrapped("${entity}Fixtures.${field.camel}Of(n)")})#end.setCreatedAt(created()).setUpdatedAt(created());
    }
#if($entity.changeable())

    /** The message of the first sample after an update. */
    private static ${contractsPackage}.generated.${service.packageName}.v1.${entity}.Builder updated(String id) {
        return message(id, 1).setUpdatedAt(WireTimes.timestamp(${entity}Fixtures.TIME.plusNanos(1_000)));
    }
#end

    private static Timestamp created() {
        return WireTimes.timestamp(${entity}Fixtures.TIME);
    }

    private String create(int n) {
        return calls.create(request(n)).get${entity}().getId().getValue();
    }

    private void assertLists(${entity}Query query, UnaryOperator<List${entity.plural}Request.Builder> content) {
        var expected = service.list(query, Position.FIRST, 100).stream().map(${entity}::id).toList();
        assertThat(pages(sent -> content.apply(sent.setPageSize(2))).stream().flatMap(List::stream)).containsExactlyElementsOf(expected);
    }

    /** The ids on each page of the complete list. */
    private List<List<String>> pages(UnaryOperator<List${entity.plural}Request.Builder> content) {
        var pages = new ArrayList<List<String>>();
        var token = "";
        do {
            var after = token;
            var page = calls.list(sent -> content.apply(sent.setPageToken(after)));
            pages.add(page.get${entity.plural}List().stream().map(each -> each.getId().getValue()).toList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return pages;
    }

    private static void assertRejects(String field, ThrowingCallable call) {
        assertFails(Code.INVALID_ARGUMENT, field, call);
    }
#if($entity.changeable() || $entity.deletable())

    private static void assertOutdated(ThrowingCallable call) {
        assertFails(Code.ABORTED, "", call);
    }
#end

    /** The description begins with the name of the invalid field, if there is one. */
    private static void assertFails(Code code, String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(StatusRuntimeException.class))
                .satisfies(failure -> {
                    assertThat(failure.getStatus().getCode()).isEqualTo(code);
                    assertThat(failure.getStatus().getDescription()).startsWith(field);
                    assertThat(ErrorTable.fromStatus(failure).field().orElse("")).isEqualTo(field);
                });
    }
}
