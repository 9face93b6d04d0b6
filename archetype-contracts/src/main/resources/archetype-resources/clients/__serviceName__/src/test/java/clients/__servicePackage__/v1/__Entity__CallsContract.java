package ${package}.clients.${service.packageName}.v1;

import static ${package}.clients.${service.packageName}.v1.Refusals.assertBadRequest;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertInUse;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertNotFound;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertOneSucceeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.constants.IdPrefix;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/** Tests that all {@link ${entity}Calls} must pass, real or fake. */
public interface ${entity}CallsContract {
    /** The client to test. */
    ${entity}Calls client();

    @Test
    default void creates${entity}() {
        var wanted = ${entity}Samples.next();

        var created = client().create${entity}(wanted);

        assertThat(IdPrefix.of(${entity}.ID_PREFIX).matches(created.id())).isTrue();
        assertThat(created).isEqualTo(new ${entity}(created.id(), ${entity.values("wanted")}, created.createdAt(), created.createdAt()));
        assertFound(created);
    }

    @Test
    default void deletes${entity}ForGood() {
        var wanted = ${entity}Samples.next();
        var deleted = client().create${entity}(wanted);
        assertFound(deleted);

        client().delete${entity}(deleted.id());

        callsWithId(deleted.id()).forEach(call -> assertNotFound("${entity.words}", call));
#if(!$entity.uniques.empty)
        callsWithKeysOf(wanted).forEach(call -> assertNotFound("${entity.words}", call));
#end
        assertFound(client().create${entity}(wanted));
    }

#if(!$entity.uniques.empty)
    @Test
    default void createsOne${entity}OfEqualOnesAtOnce() throws Exception {
        var wanted = ${entity}Samples.next();

        assertOneSucceeds(() -> client().create${entity}(wanted));
    }

#end
    @Test
    default void doesNotFindUnknown${entity}() {
        callsWithId(IdPrefix.of(${entity}.ID_PREFIX).next()).forEach(call -> assertNotFound("${entity.words}", call));
#if(!$entity.uniques.empty)
        callsWithKeysOf(${entity}Samples.next()).forEach(call -> assertNotFound("${entity.words}", call));
#end
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "%s_1", "x%s_01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    default void rejectsMalformed${entity}Id(String format) {
        callsWithId(format.formatted(${entity}.ID_PREFIX)).forEach(call -> assertBadRequest("id", call));
    }

#foreach($field in $entity.optionals)
    @Test
    default void creates${entity}Without${field.pascal}() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(${entity}Samples.next(), null));
        var createdToo = client().create${entity}(${entity}Samples.with${field.pascal}(${entity}Samples.next(), null));

        assertThat(created.${field.camel}()).isNull();
        assertFound(created);
        assertFound(createdToo);
    }

#end
#foreach($field in $entity.updatables)
    @Test
    default void updates${field.pascal}Of${entity}() {
        assertUpdates${field.pascal}(${entity}Samples.next().${field.camel}());
#if($field.optional)
        assertUpdates${field.pascal}(null);
#end
    }

    private void assertUpdates${field.pascal}($field.ref value) {
        var created = create();

        var updated = client().update${field.update}(created.id(), value);

        assertThat(updated).isEqualTo(new ${entity}(created.id(), ${entity.valuesWith("created", $field, "value")}, created.createdAt(), updated.updatedAt()));
        assertThat(updated.updatedAt()).isAfterOrEqualTo(created.updatedAt());
        assertFound(updated);
#if($field.unique)
        assertNotFound("${entity.words}", () -> client().get${entity}By${field.pascal}(${field.present("created.${field.camel}()")}));
#end
        assertThat(client().update${field.update}(created.id(), value).${field.camel}()).isEqualTo(value);
    }

#end
#foreach($field in $entity.uniques)
    @Test
    default void rejects${field.pascal}InUseBy${entity}() {
        var taken = create().${field.camel}();
        var wanted = ${entity}Samples.with${field.pascal}(${entity}Samples.next(), taken);

        assertInUse("${field.name}", () -> client().create${entity}(wanted));
#if($field.updatable)
        var created = create();
        assertInUse("${field.name}", () -> client().update${field.update}(created.id(), taken));
        assertFound(created);
#end
    }

#end
#foreach($field in $entity.verified)
    @ParameterizedTest
    ${field.refused}
    default void rejectsMalformed${field.pascal}Of${entity}($field.java value) {
        var wanted = ${entity}Samples.with${field.pascal}(${entity}Samples.next(), value);

        assertBadRequest("${field.name}", () -> client().create${entity}(wanted));
#if($field.updatable)
        var created = create();
        assertBadRequest("${field.name}", () -> client().update${field.update}(created.id(), value));
#end
#if($field.unique)
        assertBadRequest("${field.name}", () -> client().get${entity}By${field.pascal}(value));
#end
    }

#end
#foreach($field in $entity.strings)
    @Test
    default void limits${field.pascal}Of${entity}To${field.max}Characters() {
        var start = ${field.present("${entity}Samples.next().${field.camel}()")};
        var longest = $field.longestOf;

        var created = client().create${entity}(${entity}Samples.with${field.pascal}(${entity}Samples.next(), longest));

        assertThat(created.${field.camel}()).isEqualTo(longest);
        assertFound(created);
        rejectsMalformed${field.pascal}Of${entity}(longest + "m");
    }

#end
#foreach($field in $entity.doubles)
    @Test
    default void takesMinusZeroFor${field.pascal}Of${entity}AsZero() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(${entity}Samples.next(), -0.0));

        assertThat(created.${field.camel}()).hasToString("0.0");
        assertFound(created);
        client().delete${entity}(created.id());
    }

#end
#foreach($field in $entity.timestamps)
    @Test
    default void keeps${field.pascal}Of${entity}InMicroseconds() {
        var kept = ${field.present("${entity}Samples.next().${field.camel}()")};
        var exact = kept.plusNanos(999);

        var created = client().create${entity}(${entity}Samples.with${field.pascal}(${entity}Samples.next(), exact));

        assertThat(created.${field.camel}()).isEqualTo(kept);
        assertFound(created);
#if($field.updatable)
        assertThat(client().update${field.update}(created.id(), exact).${field.camel}()).isEqualTo(kept);
#end
#if($field.unique)
        assertThat(client().get${entity}By${field.pascal}(exact).id()).isEqualTo(created.id());
#end
    }

#end
    @Test
    default void lists${entity.plural}OnceInOrderOfCreation() {
        var created = List.of(create(), create(), create(), create(), create());

        assertThat(list(2)).doesNotHaveDuplicates().containsSubsequence(created);
        assertThat(list(0)).isEqualTo(list(2)).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    default void returnsNoTokenWithTheLastPageOf${entity.plural}() {
        create();
        var size = list(0).size();

        var page = client().list${entity.plural}(size, "");

        assertThat(page.${entity.variables}()).hasSize(size);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    default void listsThe${entity.plural}AfterOneDeletedSince() {
        create();
        create();
        var first = client().list${entity.plural}(1, "");
        var rest = client().list${entity.plural}(100, first.nextPageToken());

        first.${entity.variables}().forEach(listed -> client().delete${entity}(listed.id()));

        assertThat(client().list${entity.plural}(100, first.nextPageToken())).isEqualTo(rest);
    }

    @Test
    default void lists${entity.plural}OnceWhileOthersAreCreated() {
        var existing = List.of(create(), create(), create());
        var listed = new ArrayList<${entity}>();
        var token = "";
        do {
            var page = client().list${entity.plural}(2, token);
            listed.addAll(page.${entity.variables}());
            token = page.nextPageToken();
            if (listed.size() < 6) {
                create();
            }
        } while (!token.isEmpty());

        assertThat(listed).filteredOn(existing::contains).containsExactlyElementsOf(existing);
        assertThat(listed).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    default void rejectsPageSizeOf${entity.plural}OutOfRange(int pageSize) {
        assertBadRequest("page_size", () -> client().list${entity.plural}(pageSize, ""));
    }

    @Test
    default void rejectsForeignPageTokenOf${entity.plural}() {
        assertBadRequest("page_token", () -> client().list${entity.plural}(1, "next"));
    }

    private ${entity} create() {
        return client().create${entity}(${entity}Samples.next());
    }

    private List<${entity}> list(int pageSize) {
        var all = new ArrayList<${entity}>();
        var token = "";
        do {
            var page = client().list${entity.plural}(pageSize, token);
            assertThat(page.${entity.variables}()).hasSizeLessThanOrEqualTo(pageSize == 0 ? 50 : pageSize);
            all.addAll(page.${entity.variables}());
            token = page.nextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    /** All calls that take an id. */
    private List<ThrowingCallable> callsWithId(String id) {
        return List.of(#foreach($field in $entity.updatables)() -> client().update${field.update}(id, ${entity}Samples.next().${field.camel}()), #end() -> client().get${entity}ById(id), () -> client().delete${entity}(id));
    }

#if(!$entity.uniques.empty)
    /** All calls that take a unique value. */
    private List<ThrowingCallable> callsWithKeysOf(New${entity} wanted) {
        return List.of(#foreach($field in $entity.uniques)() -> client().get${entity}By${field.pascal}(${field.present("wanted.${field.camel}()")})#if($foreach.hasNext), #end#end);
    }

#end
    private void assertFound(${entity} expected) {
        assertThat(client().get${entity}ById(expected.id())).isEqualTo(expected);
#foreach($field in $entity.uniques)
#if($field.optional)
        if (expected.${field.camel}() != null) {
            assertThat(client().get${entity}By${field.pascal}(expected.${field.camel}())).isEqualTo(expected);
        }
#else
        assertThat(client().get${entity}By${field.pascal}(expected.${field.camel}())).isEqualTo(expected);
#end
#end
    }
}
