package ${package}.clients.${service.packageName}.v1;

import static ${package}.clients.${service.packageName}.v1.Refusals.assertBadRequest;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertInUse;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertMissing;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertNotFound;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertOneSucceeds;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertOutdated;
import static ${package}.clients.${service.packageName}.v1.Refusals.assertReferredTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.testing.Concurrently;
import ${pkgPackage}.testing.Samples;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};
#foreach($field in $entity.foreignKeys)
import ${package}.clients.${service.packageName}.v1.entities.${field.refersTo};
#end

/** Tests that all {@link ${entity}Calls} must pass, real or fake. */
public interface ${entity}CallsContract {
    /** The client to test. */
#if(!$entity.foreignKeys.empty)
    ${service.type}Client client();
#else
    ${entity}Calls client();
#end

    @Test
    default void creates${entity}() {
        var wanted = sample();

        var created = client().create${entity}(wanted);

        assertThat(IdPrefix.of(${entity}.ID_PREFIX).matches(created.id())).isTrue();
        assertThat(created).isEqualTo(new ${entity}(created.id(), ${entity.givenValues("wanted")}, created.createdAt(), created.createdAt()));
        assertFound(created);
    }

    @Test
    default void creates${entity}OncePerRequestId() {
        var requestId = UUID.randomUUID().toString();
        var created = client().create${entity}(sample(), requestId);

        assertThat(client().create${entity}(sample(), requestId)).isEqualTo(created);
        assertThat(client().create${entity}(sample(), UUID.randomUUID().toString())).isNotEqualTo(created);
#if($entity.deletable)

        client().delete${entity}(created.id());
        var again = sample();
        assertNotFound("${entity.words}", () -> client().create${entity}(again, requestId));
#end
    }

    @Test
    default void creates${entity}OncePerRequestIdAtOnce() throws Exception {
        var wanted = sample();
        var requestId = UUID.randomUUID().toString();

        var created = Concurrently.call(4, n -> client().create${entity}(wanted, requestId));

        assertThat(created).containsOnly(created.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "1\n", "é"})
    default void rejectsMalformedRequestIdOf${entity}(String requestId) {
        var wanted = sample();

        assertBadRequest("request_id", () -> client().create${entity}(wanted, requestId));
        assertBadRequest("request_id", () -> client().create${entity}(wanted, "1".repeat(65)));
    }

#if($entity.deletable)
    @Test
    default void deletes${entity}ForGood() {
        var wanted = sample();
        var deleted = client().create${entity}(wanted);
        assertFound(deleted);

        client().delete${entity}(deleted.id(), deleted.updatedAt());

        callsWithId(deleted.id()).forEach(call -> assertNotFound("${entity.words}", call));
#if(!$entity.uniques.empty)
        callsWithKeysOf(wanted).forEach(call -> assertNotFound("${entity.words}", call));
#end
        assertFound(client().create${entity}(wanted));
    }

#end
#if($entity.changeable || $entity.deletable)
    @Test
    default void refusesToChange${entity}OfAnotherTime() {
        var created = create();

        callsWithTime(created.id(), created.updatedAt().minus(1, ChronoUnit.MICROS)).forEach(call -> assertOutdated(call));

        assertFound(created);
    }

#end
#if($entity.conflicting($entity.fields))
    @Test
    default void createsOne${entity}OfEqualOnesAtOnce() throws Exception {
        var wanted = sample();

        assertOneSucceeds(() -> client().create${entity}(wanted));
    }

#end
    @Test
    default void doesNotFindUnknown${entity}() {
        callsWithId(IdPrefix.of(${entity}.ID_PREFIX).next()).forEach(call -> assertNotFound("${entity.words}", call));
#if(!$entity.uniques.empty)
        callsWithKeysOf(sample()).forEach(call -> assertNotFound("${entity.words}", call));
#end
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "%s_1", "x%s_01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    default void rejectsMalformed${entity}Id(String format) {
        callsWithId(format.formatted(${entity}.ID_PREFIX)).forEach(call -> assertBadRequest("id", call));
    }

#if(!$entity.omittables.empty)
    @Test
    default void creates${entity}OfRequiredFields() {
        var sample = sample();
        var required = New${entity}.of(#foreach($field in $entity.needed)sample.${field.camel}()#if($foreach.hasNext), #end#end);

        assertFound(client().create${entity}(required));
        assertThat(required#foreach($field in $entity.omittables).with${field.pascal}(sample.${field.camel}())#end).isEqualTo(sample);
    }

#end
#foreach($field in $entity.fields)
#if($field.optional)
    @Test
    default void creates${entity}Without${field.pascal}() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), null));
        var createdToo = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), null));

#if($field.visible)
        assertThat(created.${field.camel}()).isNull();
#end
        assertFound(created);
        assertFound(createdToo);
    }

#elseif($field.hasDefault)
    @Test
    default void creates${entity}WithDefault${field.pascal}() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), null));

        assertThat(created.${field.camel}()).isEqualTo($field.defaultValue);
        assertFound(created);
    }

#elseif($field.list && $field.omittable)
    @Test
    default void creates${entity}WithEmpty${field.pascal}() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), List.of()));

        assertThat(created.${field.camel}()).isEmpty();
        assertFound(created);
    }

#end
#end
#if($entity.editable)
    @Test
    default void editsAllFieldsOf${entity}() {
        var created = create();
        var wanted = sample();
        var edit = ${entity}Edit.NONE#foreach($field in $entity.editables).with${field.pascal}(${field.given("wanted.${field.camel}()")})#end;

        var edited = client().update${entity}(created.id(), edit, created.updatedAt());

        assertThat(edited).isEqualTo(new ${entity}(created.id(), #foreach($field in $entity.visible)#if($field.editable)${field.given("wanted.${field.camel}()")}#{else}created.${field.camel}()#end, #{end}created.createdAt(), edited.updatedAt()));
        assertThat(edited.updatedAt()).isAfter(created.updatedAt());
        assertFound(edited);
    }

#end
#foreach($field in $entity.editables)
    @Test
    default void editsOnly${field.pascal}Of${entity}() {
        assertEdits${field.pascal}(${field.given("sample().${field.camel}()")});
#if($field.optional)
        assertEdits${field.pascal}(null);
#end
    }

    private void assertEdits${field.pascal}($field.ref value) {
        var created = create();

        var edited = client().update${entity}(created.id(), ${entity}Edit.NONE.with${field.pascal}(value));

        assertThat(edited).isEqualTo(new ${entity}(created.id(), ${entity.valuesWith("created", $field, "value")}, created.createdAt(), edited.updatedAt()));
        assertFound(edited);
    }

#end
#foreach($field in $entity.updatables)
    @Test
    default void updates${field.pascal}Of${entity}() {
        assertUpdates${field.pascal}(${field.given("sample().${field.camel}()")});
#if($field.optional)
        assertUpdates${field.pascal}(null);
#end
    }

    private void assertUpdates${field.pascal}($field.ref value) {
        var created = create();

        var updated = client().update${field.update}(created.id(), value, created.updatedAt());

        assertThat(updated).isEqualTo(new ${entity}(created.id(), ${entity.valuesWith("created", $field, "value")}, created.createdAt(), updated.updatedAt()));
        assertThat(updated.updatedAt()).isAfter(created.updatedAt());
        assertFound(updated);
#if($field.unique)
        assertNotFound("${entity.words}", () -> client().get${entity}By${field.pascal}(${field.present("created.${field.camel}()")}));
#end
        assertThat(client().update${field.update}(created.id(), value).updatedAt()).isAfter(updated.updatedAt());
    }

#end
#foreach($field in $entity.uniques)
    @Test
    default void rejects${field.pascal}InUseBy${entity}() {
        var taken = create().${field.camel}();
        var wanted = ${entity}Samples.with${field.pascal}(sample(), taken);

        assertInUse("${field.name}", () -> client().create${entity}(wanted));
#if($field.updatable || $field.editable)
        var created = create();
#if($field.updatable)
        assertInUse("${field.name}", () -> client().update${field.update}(created.id(), taken));
#end
#if($field.editable)
        assertInUse("${field.name}", () -> client().update${entity}(created.id(), ${entity}Edit.NONE.with${field.pascal}(taken)));
#end
        assertFound(created);
#end
    }

#if($field.caseless && $field.free)
    @Test
    default void ignoresCaseOf${field.pascal}Of${entity}() {
        var written = ${field.asserted("sample().${field.camel}()")}.toUpperCase(Locale.ROOT);
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), written));
        var same = ${entity}Samples.with${field.pascal}(sample(), written.toLowerCase(Locale.ROOT));

        assertThat(created.${field.camel}()).isEqualTo(written);
        assertThat(client().get${entity}By${field.pascal}(written.toLowerCase(Locale.ROOT))).isEqualTo(created);
        assertInUse("${field.name}", () -> client().create${entity}(same));
    }

#end
#end
#foreach($composite in $entity.composites)
    @Test
    default void rejects#foreach($field in $composite.fields)${field.pascal}#if($foreach.hasNext)And#end#{end}InUseBy${entity}() {
        var taken = create();
        var sample = sample();
        var wanted = #foreach($field in $composite.fields)${entity}Samples.with${field.pascal}(#{end}sample#foreach($field in $composite.reversed), taken.${field.camel}())#end;

        assertInUse("${composite.last.name}", () -> client().create${entity}(wanted));
    }

#end
#foreach($field in $entity.foreignKeys)
    @Test
    default void rejectsUnknown${field.pascal}Of${entity}() {
        var unknown = IdPrefix.of(${field.refersTo}.ID_PREFIX).next();
        var wanted = ${entity}Samples.with${field.pascal}(sample(), unknown);

        assertMissing("${field.name}", () -> client().create${entity}(wanted));
#if($field.updatable || $field.editable)
        var created = create();
#if($field.updatable)
        assertMissing("${field.name}", () -> client().update${field.update}(created.id(), unknown));
#end
#if($field.editable)
        assertMissing("${field.name}", () -> client().update${entity}(created.id(), ${entity}Edit.NONE.with${field.pascal}(unknown)));
#end
        assertFound(created);
#end
    }

#if($service.entity($field.refersTo).deletable)
    @Test
    default void keeps${field.pascal}While${entity}RefersToIt() {
        var referred = client().create${field.refersTo}(${field.refersTo}Samples.next(#if(!$service.entity($field.refersTo).foreignKeys.empty)client()#end)).id();
        var wanted = ${entity}Samples.with${field.pascal}(sample(), referred);
        var created = client().create${entity}(wanted);

        assertReferredTo(() -> client().delete${field.refersTo}(referred));
        assertThat(client().get${field.refersTo}ById(referred).id()).isEqualTo(referred);
        assertFound(created);
#if($entity.deletable)

        client().delete${entity}(created.id());
        client().delete${field.refersTo}(referred);
        assertMissing("${field.name}", () -> client().create${entity}(wanted));
#end
    }

#end
#end
#foreach($field in $entity.verified)
    @ParameterizedTest
    ${field.refused}
    default void rejectsMalformed${field.pascal}Of${entity}($field.refusedJava value) {
        var wanted = ${entity}Samples.with${field.pascal}(sample(), $field.refusedValue);

        assertBadRequest("${field.name}", () -> client().create${entity}(wanted));
#if($field.updatable || $field.editable)
        var created = create();
#if($field.updatable)
        assertBadRequest("${field.name}", () -> client().update${field.update}(created.id(), $field.refusedValue));
#end
#if($field.editable)
        assertBadRequest("${field.name}", () -> client().update${entity}(created.id(), ${entity}Edit.NONE.with${field.pascal}($field.refusedValue)));
#end
        assertFound(created);
#end
#if($field.unique)
        assertBadRequest("${field.name}", () -> client().get${entity}By${field.pascal}($field.refusedValue));
#end
#if($field.indexed)
        assertBadRequest("${field.name}", () -> client().list${entity.plural}(${entity}Query.ALL.with${field.pascal}($field.refusedValue), 1, ""));
#end
    }

#end
#foreach($field in $entity.fields)
#if($field.free)
    @Test
    default void limits${field.pascal}Of${entity}To${field.max}Characters() {
        var start = ${field.asserted("sample().${field.camel}()")};
        var longest = $field.longestOf;

        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), longest));

#if($field.visible)
        assertThat(created.${field.camel}()).isEqualTo(longest);
#end
        assertFound(created);
        rejectsMalformed${field.pascal}Of${entity}(longest + "m");
    }

#end
#end
#foreach($field in $entity.doubles)
#if($field.zeroable)
    @Test
    default void takesMinusZeroFor${field.pascal}Of${entity}AsZero() {
        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), -0.0));

        assertThat(created.${field.camel}()).hasToString("0.0");
        assertFound(created);
#if($entity.deletable)
        client().delete${entity}(created.id());
#end
    }

#end
#end
#foreach($field in $entity.timestamps)
    @Test
    default void keeps${field.pascal}Of${entity}InMicroseconds() {
        var kept = ${field.present("sample().${field.camel}()")};
        var exact = kept.plusNanos(999);

        var created = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), exact));

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
#if($entity.hidden)
    @Test
    default void showsOnlyTheIdOf${entity}() {
        var created = create();

        assertThat(created).hasToString("${entity}[id=" + created.id() + "]");
        assertThat(sample()).hasToString("New${entity}[]");
#if($entity.editable)
        assertThat(${entity}Edit.NONE).hasToString("${entity}Edit[]");
#end
    }

#end
#if($entity.batch)
    @Test
    default void getsExisting${entity.plural}InTheOrderOfTheirIds() {
        var first = create();
        var second = create();
        var unknown = IdPrefix.of(${entity}.ID_PREFIX).next();

        assertThat(client().batchGet${entity.plural}(List.of(second.id(), unknown, first.id(), second.id()))).containsExactly(second, first);
        assertThat(client().batchGet${entity.plural}(List.of())).isEmpty();
    }

    @Test
    default void getsAtMost100${entity.plural}AtOnce() {
        var ids = Stream.generate(IdPrefix.of(${entity}.ID_PREFIX)::next).limit(101).toList();

        assertThat(client().batchGet${entity.plural}(ids.subList(0, 100))).isEmpty();
        assertBadRequest("ids", () -> client().batchGet${entity.plural}(ids));
        assertBadRequest("ids", () -> client().batchGet${entity.plural}(List.of("1")));
    }

#end
    @Test
    default void lists${entity.plural}OnceInOrderOfCreation() {
        var created = List.of(create(), create(), create(), create(), create());

        assertThat(list(${entity}Query.ALL, 2)).doesNotHaveDuplicates().containsSubsequence(created).isSortedAccordingTo(Comparator.comparing(${entity}::id));
        assertThat(list(${entity}Query.ALL, 0)).containsSubsequence(created);
    }

    @Test
    default void lists${entity.plural}NewestFirst() {
        var created = List.of(create(), create(), create());

        var newestFirst = list(${entity}Query.ALL.withNewestFirst(true), 2);

        assertThat(newestFirst).doesNotHaveDuplicates().containsSubsequence(created.get(2), created.get(1), created.get(0)).isSortedAccordingTo(Comparator.comparing(${entity}::id).reversed());
    }

#foreach($field in $entity.indexed)
    @Test
    default void lists${entity.plural}By${field.pascal}() {
        var value = #if($entity.refersToItself($field))create().id()#else${field.asserted("sample().${field.camel}()")}#end;
        var first = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), value));
        var second = client().create${entity}(${entity}Samples.with${field.pascal}(sample(), value));
        create();
        var query = ${entity}Query.ALL.with${field.pascal}(value);

        var listed = list(query, 1);

        assertThat(listed).containsSubsequence(first, second).isSortedAccordingTo(Comparator.comparing(${entity}::id));
        assertThat(listed).extracting(${entity}::${field.camel}).containsOnly(value);
        assertThat(list(query.withNewestFirst(true), 1)).containsSubsequence(second, first);
    }

#end
#foreach($field in $entity.ranges)
    @Test
    default void lists${entity.plural}ByRangesOf${field.pascal}() {
        var values = Stream.of(sample(), sample(), sample()).map(New${entity}::${field.camel}).sorted().toList();
        var created = values.stream().map(value -> client().create${entity}(${entity}Samples.with${field.pascal}(sample(), value))).toList();
        var query = ${entity}Query.ALL.with${field.pascal}From(values.get(0)).with${field.pascal}Until(values.get(2));
        var order = Comparator.comparing(${entity}::${field.camel}).thenComparing(${entity}::id);

        assertThat(list(query, 1)).doesNotHaveDuplicates().containsSubsequence(created.get(0), created.get(1)).doesNotContain(created.get(2)).isSortedAccordingTo(order);
        assertThat(list(query.withNewestFirst(true), 1)).containsSubsequence(created.get(1), created.get(0)).doesNotContain(created.get(2)).isSortedAccordingTo(order.reversed());
        assertThat(list(${entity}Query.ALL.with${field.pascal}From(values.get(1)), 0)).doesNotContain(created.get(0)).containsSubsequence(created.get(1), created.get(2));
    }

    @Test
    default void rejectsPageTokenOf${entity.plural}WithoutRangeOf${field.pascal}() {
        var from = Stream.of(create(), create()).map(${entity}::${field.camel}).sorted().findFirst().orElseThrow();
        var ranged = ${entity}Query.ALL.with${field.pascal}From(from);
        var token = client().list${entity.plural}(ranged, 1, "").nextPageToken();
        var other = client().list${entity.plural}(1, "").nextPageToken();

        assertBadRequest("page_token", () -> client().list${entity.plural}(1, token));
        assertBadRequest("page_token", () -> client().list${entity.plural}(ranged, 1, other));
    }

#end
#if($entity.indexed.size() > 1)
    @Test
    default void lists${entity.plural}ByAllFiltersAtOnce() {
        var wanted = create();
        create();
        var query = ${entity}Query.ALL#foreach($field in $entity.indexed).with${field.pascal}(wanted.${field.camel}())#end#foreach($field in $entity.ranges)#if($foreach.first).with${field.pascal}From(wanted.${field.camel}())#end#end;

        var listed = list(query, 1);

        assertThat(listed).contains(wanted);
#foreach($field in $entity.indexed)
#if(!$entity.refersToItself($field))
        assertThat(listed).extracting(${entity}::${field.camel}).containsOnly(wanted.${field.camel}());
#end
#end
    }

#end
#if($entity.ranges.size() > 1)
    @Test
    default void rejectsRangesOfTwoFieldsOf${entity.plural}() {
        var created = create();
        var from = ${entity}Query.ALL.with${entity.ranges.get(0).pascal}From(created.${entity.ranges.get(0).camel}());

        assertBadRequest("${entity.ranges.get(1).name}_until", () -> client().list${entity.plural}(from.with${entity.ranges.get(1).pascal}Until(created.${entity.ranges.get(1).camel}()), 1, ""));
    }

#end
    @Test
    default void returnsNoTokenWithTheLastPageOf${entity.plural}() {
        create();

        assertThat(list(${entity}Query.ALL, 1)).isNotEmpty();
    }

#if($entity.deletable)
    @Test
    default void listsThe${entity.plural}AfterOneDeletedSince() {
        var kept = create();
        var deleted = create();
        var newestFirst = ${entity}Query.ALL.withNewestFirst(true);
        var page = client().list${entity.plural}(newestFirst, 1, "");
        while (!page.${entity.variables}().contains(deleted)) {
            page = client().list${entity.plural}(newestFirst, 1, page.nextPageToken());
        }

        client().delete${entity}(deleted.id());

        assertThat(client().list${entity.plural}(newestFirst, 100, page.nextPageToken()).${entity.variables}()).contains(kept);
    }

#end
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

    private New${entity} sample() {
        return ${entity}Samples.next(#if(!$entity.foreignKeys.empty)client()#end);
    }

    private ${entity} create() {
        return client().create${entity}(sample());
    }

    /** All pages of a list; none is empty. */
    private List<${entity}> list(${entity}Query query, int pageSize) {
        var all = new ArrayList<${entity}>();
        var token = "";
        do {
            var page = client().list${entity.plural}(query, pageSize, token);
            assertThat(page.${entity.variables}()).isNotEmpty().hasSizeLessThanOrEqualTo(pageSize == 0 ? 50 : pageSize);
            all.addAll(page.${entity.variables}());
            token = page.nextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    /** All calls that take an id. */
    private List<ThrowingCallable> callsWithId(String id) {
        return List.of(#if($entity.editable)() -> client().update${entity}(id, ${entity}Edit.NONE), #end#foreach($field in $entity.updatables)() -> client().update${field.update}(id, ${field.given("sample().${field.camel}()")}), #end#if($entity.deletable)() -> client().delete${entity}(id), #end() -> client().get${entity}ById(id));
    }

#if($entity.changeable || $entity.deletable)
    /** All calls that take an id and the time of the last change. */
    private List<ThrowingCallable> callsWithTime(String id, Instant time) {
        var calls = new ArrayList<ThrowingCallable>();
#if($entity.editable)
        calls.add(() -> client().update${entity}(id, ${entity}Edit.NONE, time));
#end
#foreach($field in $entity.updatables)
        calls.add(() -> client().update${field.update}(id, ${field.given("sample().${field.camel}()")}, time));
#end
#if($entity.deletable)
        calls.add(() -> client().delete${entity}(id, time));
#end
        return calls;
    }

#end
#if(!$entity.uniques.empty)
    /** All calls that take a unique value. */
    private List<ThrowingCallable> callsWithKeysOf(New${entity} wanted) {
        return List.of(#foreach($field in $entity.uniques)() -> client().get${entity}By${field.pascal}(${field.asserted("wanted.${field.camel}()")})#if($foreach.hasNext), #end#end);
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
