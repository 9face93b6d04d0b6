package ${package}.clients.${servicePackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

#set($imports = [
    "java.util.ArrayList",
    "java.util.List",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.Test",
    "org.junit.jupiter.params.ParameterizedTest",
    "org.junit.jupiter.params.provider.ValueSource"
])
#foreach($any in $anyUnique)
#set($ignored = $imports.add("java.util.concurrent.Callable"))
#set($ignored = $imports.add("java.util.concurrent.Executors"))
#end
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#foreach($field in $strings)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#foreach($field in $timestamps)
#set($ignored = $imports.add("java.time.Instant"))
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${pkgPackage}.constants.IdPrefix;
#foreach($any in $anyUnique)
import ${pkgPackage}.errors.AlreadyCreatedException;
#end
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;
#set($entities = "${package}.clients.${servicePackage}.v1.entities")
#set($imports = ["${entities}.${entity}"])
#foreach($any in $anyUnique)
#set($ignored = $imports.add("${entities}.New${entity}"))
#end
#imports($imports)

/**
 * What every {@link ${serviceType}Client} does, real or fake.
 *
 * <p>The tests may share one service, in any order.
 */
public abstract class ${serviceType}ClientContract {
    private static final IdPrefix IDS = IdPrefix.of(${entity}.ID_PREFIX);

    /** The client to test. */
    protected abstract ${serviceType}Client client();

    @Test
    void createsWithIdAndTimes() {
        var wanted = ${entity}Samples.next();

        var created = client().create${entity}(wanted);

        assertThat(IDS.matches(created.id())).isTrue();
#foreach($field in $fields)
        assertThat(created.${field.camel}()).isEqualTo(wanted.${field.camel}());
#end
        assertThat(created.updatedAt()).isEqualTo(created.createdAt());
    }

    @Test
    void findsByEachKey() {
        var created = create();

        assertFound(created);
    }

    @Test
    void deletesForGood() {
        var created = create();
        assertFound(created);

        client().delete${entity}(created.id());

        assertNotFound(() -> client().get${entity}ById(created.id()));
        assertNotFound(() -> client().delete${entity}(created.id()));
#foreach($field in $uniques)
        assertNotFoundBy${field.pascal}(created);
#end
    }

#foreach($any in $anyUnique)
    @Test
    void freesWhatWasUniqueOnceItIsDeleted() {
        var wanted = ${entity}Samples.next();
        var deleted = client().create${entity}(wanted);
        client().delete${entity}(deleted.id());

        var created = client().create${entity}(wanted);

        assertFound(created);
    }

    @Test
    void createsOneOfManyEqualAtOnce() throws Exception {
        var wanted = ${entity}Samples.next();
        Callable<Boolean> create = () -> creates(wanted);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var created = new ArrayList<Boolean>();
            for (var outcome : threads.invokeAll(List.of(create, create, create, create))) {
                created.add(outcome.get());
            }
            assertThat(created).containsOnlyOnce(true);
        } finally {
            threads.shutdownNow();
        }
    }

#end
    @Test
    void knowsNothingOfAnUnknownId() {
#foreach($any in $anyUpdatable)
        var sample = ${entity}Samples.next();

#end
        assertNotFound(() -> client().get${entity}ById(IDS.next()));
#foreach($field in $updatables)
        assertNotFound(() -> client().update${field.pascal}(IDS.next(), sample.${field.camel}()));
#end
        assertNotFound(() -> client().delete${entity}(IDS.next()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "%s_1", "x%s_01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsMalformedId(String format) {
        var id = format.formatted(${entity}.ID_PREFIX);
#foreach($any in $anyUpdatable)
        var sample = ${entity}Samples.next();

#end
        assertBadRequest("id", () -> client().get${entity}ById(id));
#foreach($field in $updatables)
        assertBadRequest("id", () -> client().update${field.pascal}(id, sample.${field.camel}()));
#end
        assertBadRequest("id", () -> client().delete${entity}(id));
    }

#foreach($field in $optionals)
    @Test
    void createsWithout${field.pascal}() {
        var sample = ${entity}Samples.next();
        var wanted = ${entity}Samples.with${field.pascal}(sample, null);

        var created = client().create${entity}(wanted);

        assertThat(created.${field.camel}()).isNull();
        assertFound(created);
    }

#foreach($each in $field.ifUnique)
    @Test
    void createsSeveralWithout${field.pascal}() {
        var sample = ${entity}Samples.next();
        var other = ${entity}Samples.next();
        var wanted = ${entity}Samples.with${field.pascal}(sample, null);
        var wantedToo = ${entity}Samples.with${field.pascal}(other, null);

        var created = client().create${entity}(wanted);
        var createdToo = client().create${entity}(wantedToo);

        assertFound(created);
        assertFound(createdToo);
    }

#end
#end
#foreach($field in $updatables)
    @Test
    void updates${field.pascal}() {
        var created = create();
        var value = ${entity}Samples.next().${field.camel}();

        var updated = client().update${field.pascal}(created.id(), value);

#set($values = ["created.id()"])
#foreach($each in $fields)
#set($ignored = $values.add("created.${each.camel}()"))
#end
#set($values[$field.number] = "value")
#set($ignored = $values.add("created.createdAt()"))
#set($ignored = $values.add("updated.updatedAt()"))
#wrapped("        var expected = new ${entity}(" $values ");")
        assertThat(updated).isEqualTo(expected);
        assertThat(updated.updatedAt()).isAfterOrEqualTo(created.updatedAt());
        assertFound(updated);
#foreach($each in $field.ifUnique)
        assertNotFoundBy${field.pascal}(created);
#end
    }

    @Test
    void acceptsUpdateToItsOwn${field.pascal}() {
        var created = create();

        var updated = client().update${field.pascal}(created.id(), created.${field.camel}());

        assertThat(updated.${field.camel}()).isEqualTo(created.${field.camel}());
    }

#foreach($each in $field.ifOptional)
    @Test
    void clears${field.pascal}() {
        var created = create();

        var updated = client().update${field.pascal}(created.id(), null);

#set($values = ["created.id()"])
#foreach($each in $fields)
#set($ignored = $values.add("created.${each.camel}()"))
#end
#set($values[$field.number] = "null")
#set($ignored = $values.add("created.createdAt()"))
#set($ignored = $values.add("updated.updatedAt()"))
#wrapped("        var expected = new ${entity}(" $values ");")
        assertThat(updated).isEqualTo(expected);
        assertThat(updated.updatedAt()).isAfterOrEqualTo(created.updatedAt());
        assertFound(updated);
#foreach($unique in $field.ifUnique)
        assertNotFoundBy${field.pascal}(created);
#end
    }

#end
#end
#foreach($field in $uniques)
    @Test
    void rejects${field.pascal}InUse() {
        var taken = create().${field.camel}();
        var sample = ${entity}Samples.next();
        var wanted = ${entity}Samples.with${field.pascal}(sample, taken);

        assertInUse("${field.name}", () -> client().create${entity}(wanted));
    }

#foreach($each in $field.ifUpdatable)
    @Test
    void rejectsUpdateTo${field.pascal}InUse() {
        var taken = create().${field.camel}();
        var created = create();

        assertInUse("${field.name}", () -> client().update${field.pascal}(created.id(), taken));

        assertFound(created);
    }

#end
    @Test
    void knowsNothingOfUnknown${field.pascal}() {
        var sample = ${entity}Samples.next();
        var unknown = ${field.presentHead}sample.${field.camel}()${field.presentTail};

        assertNotFound(() -> client().get${entity}By${field.pascal}(unknown));
    }

#end
#foreach($field in $fields)
#foreach($verified in $field.ifVerified)
    @ParameterizedTest
    $field.wrong
    void rejectsMalformed${field.pascal}($field.java value) {
        var sample = ${entity}Samples.next();
        var wanted = ${entity}Samples.with${field.pascal}(sample, value);
#foreach($each in $field.ifUpdatable)
        var id = create().id();
#end
#foreach($each in $field.ifUnique)
        ThrowingCallable find = () -> client().get${entity}By${field.pascal}(value);
#end

        assertBadRequest("${field.name}", () -> client().create${entity}(wanted));
#foreach($each in $field.ifUpdatable)
        assertBadRequest("${field.name}", () -> client().update${field.pascal}(id, value));
#end
#foreach($each in $field.ifUnique)
        assertBadRequest("${field.name}", find);
#end
    }

#end
#end
#foreach($field in $strings)
    @Test
    void takes${field.pascal}OfAtMost${field.max}Characters() {
        var sample = ${entity}Samples.next();
        var start = ${field.presentHead}sample.${field.camel}()${field.presentTail};
        var longest = $field.longestOf;
        var tooLong = longest + "m";
        var wanted = ${entity}Samples.with${field.pascal}(sample, longest);
        var refused = ${entity}Samples.with${field.pascal}(sample, tooLong);

        var created = client().create${entity}(wanted);

        assertThat(created.${field.camel}()).isEqualTo(longest);
        assertFound(created);
        assertBadRequest("${field.name}", () -> client().create${entity}(refused));
#foreach($each in $field.ifUpdatable)
        ThrowingCallable update = () -> client().update${field.pascal}(created.id(), tooLong);
        assertBadRequest("${field.name}", update);
#end
#foreach($each in $field.ifUnique)
        ThrowingCallable find = () -> client().get${entity}By${field.pascal}(tooLong);
        assertBadRequest("${field.name}", find);
#end
    }

#end
#foreach($field in $doubles)
    @Test
    void takesMinusZeroOf${field.pascal}ForZero() {
        var sample = ${entity}Samples.next();
        var wanted = ${entity}Samples.with${field.pascal}(sample, -0.0);

        var created = client().create${entity}(wanted);

        assertThat(created.${field.camel}()).hasToString("0.0");
        assertFound(created);
        client().delete${entity}(created.id());
    }

#end
#foreach($field in $timestamps)
    @Test
    void keepsMicrosecondsOf${field.pascal}() {
        var sample = ${entity}Samples.next();
        var kept = ${field.presentHead}sample.${field.camel}()${field.presentTail};
        var exact = kept.plusNanos(999);
        var wanted = ${entity}Samples.with${field.pascal}(sample, exact);

        var created = client().create${entity}(wanted);

        assertThat(created.${field.camel}()).isEqualTo(kept);
        assertFound(created);
#foreach($each in $field.ifUpdatable)
        var updated = client().update${field.pascal}(created.id(), exact);
        assertThat(updated.${field.camel}()).isEqualTo(kept);
#end
#foreach($each in $field.ifUnique)
        var found = client().get${entity}By${field.pascal}(exact);
        assertThat(found.id()).isEqualTo(created.id());
#end
    }

#end
    @Test
    void listsAllOnceInOrderOfCreation() {
        var created = List.of(create(), create(), create(), create(), create());

        assertThat(list(2)).doesNotHaveDuplicates().containsSubsequence(created);
        assertThat(list(0)).isEqualTo(list(2)).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void givesNoTokenWithTheLastPage() {
        create();
        var size = list(0).size();

        var page = client().list${entityPlural}(size, "");

        assertThat(page.${entityPluralVar}()).hasSize(size);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void goesOnWhereThePageEndedWhateverWasDeletedSince() {
        create();
        create();
        var first = client().list${entityPlural}(1, "");
        var rest = client().list${entityPlural}(100, first.nextPageToken());

        first.${entityPluralVar}().forEach(listed -> client().delete${entity}(listed.id()));

        var again = client().list${entityPlural}(100, first.nextPageToken());
        assertThat(again).isEqualTo(rest);
    }

    @Test
    void listsWhatExistsAllTheWhileOnceWhateverIsCreatedMeanwhile() {
        var existing = List.of(create(), create(), create());
        var listed = new ArrayList<${entity}>();
        var token = "";
        do {
            var page = client().list${entityPlural}(2, token);
            listed.addAll(page.${entityPluralVar}());
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
    void rejectsPageSizeOutOfRange(int pageSize) {
        assertBadRequest("page_size", () -> client().list${entityPlural}(pageSize, ""));
    }

    @Test
    void rejectsForeignPageToken() {
        assertBadRequest("page_token", () -> client().list${entityPlural}(1, "next"));
    }

    private ${entity} create() {
        return client().create${entity}(${entity}Samples.next());
    }

    private List<${entity}> list(int pageSize) {
        var all = new ArrayList<${entity}>();
        var token = "";
        do {
            var page = client().list${entityPlural}(pageSize, token);
            assertThat(page.${entityPluralVar}()).hasSizeLessThanOrEqualTo(pageSize == 0 ? 50 : pageSize);
            all.addAll(page.${entityPluralVar}());
            token = page.nextPageToken();
        } while (!token.isEmpty());
        return all;
    }

#foreach($any in $anyUnique)
    private boolean creates(New${entity} wanted) {
        try {
            client().create${entity}(wanted);
            return true;
        } catch (AlreadyCreatedException e) {
            return false;
        }
    }

#end
    private void assertFound(${entity} expected) {
        assertThat(client().get${entity}ById(expected.id())).isEqualTo(expected);
#foreach($field in $uniques)
        assertFoundBy${field.pascal}(expected);
#end
    }

#foreach($field in $uniques)
    private void assertFoundBy${field.pascal}(${entity} expected) {
        var value = expected.${field.camel}();
#foreach($each in $field.ifRequired)
        var found = client().get${entity}By${field.pascal}(value);
        assertThat(found).isEqualTo(expected);
#end
#foreach($each in $field.ifOptional)
        if (value != null) {
            var found = client().get${entity}By${field.pascal}(value);
            assertThat(found).isEqualTo(expected);
        }
#end
    }

    private void assertNotFoundBy${field.pascal}(${entity} gone) {
        var value = ${field.presentHead}gone.${field.camel}()${field.presentTail};
        assertNotFound(() -> client().get${entity}By${field.pascal}(value));
    }

#end
    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo("${entityWords} not found");
            assertThat(thrown.field()).isEmpty();
        });
    }

#foreach($any in $anyUnique)
    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AlreadyCreatedException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(field + " is already in use");
            assertThat(thrown.field()).contains(field);
        });
    }

#end
    private static void assertBadRequest(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadRequestException.class, thrown -> {
            assertThat(thrown.publicMessage()).startsWith(field + " ");
            assertThat(thrown.field()).contains(field);
        });
    }
}
