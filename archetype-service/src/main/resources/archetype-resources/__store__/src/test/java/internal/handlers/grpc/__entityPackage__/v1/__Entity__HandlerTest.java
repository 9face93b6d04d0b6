package ${package}.internal.handlers.grpc.${entity.packageName}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.protobuf.BoolValue;
import com.google.protobuf.DoubleValue;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.grpc.ErrorTable;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.testing.GrpcInProcess;
import ${contractsPackage}.generated.${service.packageName}.v1.${service.type}Grpc;
import ${contractsPackage}.generated.${service.packageName}.v1.Create${entity}Request;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
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
#foreach($field in $entity.fields)
        assertThat(created.get${field.pascal}()).isEqualTo(${field.wrap}(${entity}Fixtures.${field.camel}Of(1)));
#end
        assertThat(created.getCreatedAt()).isEqualTo(WireTimes.timestamp(${entity}Fixtures.TIME));
        assertThat(created.getUpdatedAt()).isEqualTo(WireTimes.timestamp(${entity}Fixtures.TIME));
    }
#if(!$entity.optionals.empty)

    @Test
    void createsWithoutOptionalFields() {
        var request = request(1)#foreach($field in $entity.optionals).clear${field.pascal}()#end;

        var created = calls.create(request).get${entity}();

#foreach($field in $entity.fields)
#if($field.optional)
        assertThat(created.has${field.pascal}()).isFalse();
#else
        assertThat(created.get${field.pascal}()).isEqualTo(request.get${field.pascal}());
#end
#end
    }
#end

    @Test
    void getsByEveryKey() {
        var created = calls.create(request(1)).get${entity}();

        assertThat(calls.getById(created.getId().getValue()).get${entity}()).isEqualTo(created);
#foreach($field in $entity.uniques)
        assertThat(calls.getBy${field.pascal}(created.get${field.pascal}()).get${entity}()).isEqualTo(created);
#end
    }
#foreach($field in $entity.updatables)

    @Test
    void updates${field.pascal}() {
        var created = calls.create(request(1)).get${entity}();
        var value = ${field.wrap}(${entity}Fixtures.${field.camel}Of(2));

        var updated = calls.update${field.pascal}(created.getId().getValue(), value).get${entity}();

        assertThat(updated).isEqualTo(created.toBuilder().set${field.pascal}(value).build());
        assertThat(calls.getById(created.getId().getValue()).get${entity}()).isEqualTo(updated);
#if($field.optional)

        var cleared = calls.update${field.pascal}(created.getId().getValue(), null).get${entity}();
        assertThat(cleared).isEqualTo(created.toBuilder().clear${field.pascal}().build());
#end
    }
#end

    @Test
    void deletes() {
        var id = create(1);

        calls.delete(id);

        assertFails(Code.NOT_FOUND, "", () -> calls.getById(id));
    }

    @Test
    void listsPageByPage() {
        assertThat(pages(2)).containsExactly(List.of());

        var ids = IntStream.range(0, 5).mapToObj(this::create).toList();
        assertThat(pages(2)).containsExactly(ids.subList(0, 2), ids.subList(2, 4), ids.subList(4, 5));
        assertThat(pages(5)).containsExactly(ids);
    }

    @Test
    void listsFiftyPerPageByDefault() {
        var ids = IntStream.range(0, 51).mapToObj(this::create).toList();

        assertThat(pages(0)).containsExactly(ids.subList(0, 50), ids.subList(50, 51));
        assertThat(pages(100)).containsExactly(ids);
    }

    @Test
    void rejectsMalformedPageSizeAndToken() {
        assertRejects("page_size", () -> calls.list(-1, ""));
        assertRejects("page_size", () -> calls.list(101, ""));
        assertRejects("page_token", () -> calls.list(1, "abc"));
    }

    @Test
    void rejectsMissingFields() {
#foreach($field in $entity.requireds)
        assertRejects("${field.name}", () -> calls.create(request(1).clear${field.pascal}()));
#if($field.updatable)
        assertRejects("${field.name}", () -> calls.update${field.pascal}(${entity}.IDS.next(), null));
#end
#end
#foreach($field in $entity.uniques)
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(null));
#end
        assertRejects("id", () -> calls.getById(""));
    }
#foreach($field in $entity.verified)

    @ParameterizedTest
    ${field.refused}
    void rejectsMalformed${field.pascal}($field.java value) {
        var malformed = ${field.wrap}(value);

        assertRejects("${field.name}", () -> calls.create(request(1).set${field.pascal}(malformed)));
#if($field.unique)
        assertRejects("${field.name}", () -> calls.getBy${field.pascal}(malformed));
#end
#if($field.updatable)
        assertRejects("${field.name}", () -> calls.update${field.pascal}(${entity}.IDS.next(), malformed));
#end
    }
#end
#foreach($field in $entity.uniques)

    @Test
    void refuses${field.pascal}InUse() {
        create(1);
        var taken = ${field.wrap}(${entity}Fixtures.${field.camel}Of(1));

        assertFails(Code.ALREADY_EXISTS, "${field.name}", () -> calls.create(request(2).set${field.pascal}(taken)));
#if($field.updatable)
        var other = create(3);
        assertFails(Code.ALREADY_EXISTS, "${field.name}", () -> calls.update${field.pascal}(other, taken));
#end
    }
#end

    @ParameterizedTest
    @ValueSource(strings = {" ", "ada", "other_01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsMalformedId(String id) {
        assertRejects("id", () -> calls.getById(id));
        assertRejects("id", () -> calls.delete(id));
#foreach($field in $entity.updatables)
        assertRejects("id", () -> calls.update${field.pascal}(id, ${field.wrap}(${entity}Fixtures.${field.camel}Of(1))));
#end
    }

    @Test
    void findsNothing() {
        var id = ${entity}.IDS.next();

        assertFails(Code.NOT_FOUND, "", () -> calls.getById(id));
        assertFails(Code.NOT_FOUND, "", () -> calls.delete(id));
#foreach($field in $entity.updatables)
        assertFails(Code.NOT_FOUND, "", () -> calls.update${field.pascal}(id, ${field.wrap}(${entity}Fixtures.${field.camel}Of(1))));
#end
#foreach($field in $entity.uniques)
        assertFails(Code.NOT_FOUND, "", () -> calls.getBy${field.pascal}(${field.wrap}(${entity}Fixtures.${field.camel}Of(1))));
#end
    }

    private static Create${entity}Request.Builder request(int n) {
        return Create${entity}Request.newBuilder()#foreach($field in $entity.fields).set${field.pascal}(${field.wrap}(${entity}Fixtures.${field.camel}Of(n)))#end;
    }

    private String create(int n) {
        return calls.create(request(n)).get${entity}().getId().getValue();
    }

    /** The ids on each page of the complete list. */
    private List<List<String>> pages(int size) {
        var pages = new ArrayList<List<String>>();
        var token = "";
        do {
            var page = calls.list(size, token);
            pages.add(page.get${entity.plural}List().stream().map(each -> each.getId().getValue()).toList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return pages;
    }

    private static void assertRejects(String field, ThrowingCallable call) {
        assertFails(Code.INVALID_ARGUMENT, field, call);
    }

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
