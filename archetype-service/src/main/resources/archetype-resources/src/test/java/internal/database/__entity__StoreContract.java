package ${package}.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

#set($imports = [
    "java.util.stream.IntStream",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.Test"
])
#foreach($any in $anyUpdatable)
#set($ignored = $imports.add("java.time.Instant"))
#set($ignored = $imports.add("java.util.ArrayList"))
#set($ignored = $imports.add("java.util.List"))
#set($ignored = $imports.add("java.util.concurrent.Callable"))
#set($ignored = $imports.add("java.util.concurrent.Executors"))
#end
#foreach($any in $anyTimestamp)
#set($ignored = $imports.add("java.time.Instant"))
#end
#foreach($field in $uniques)
#foreach($each in $field.ifString)
#set($ignored = $imports.add("java.util.Locale"))
#end
#end
#foreach($any in $anyText)
#set($ignored = $imports.add("org.junit.jupiter.params.ParameterizedTest"))
#set($ignored = $imports.add("org.junit.jupiter.params.provider.ValueSource"))
#end
#importGroup($imports)
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
#set($imports = ["${package}.internal.entities.Samples"])
#foreach($any in $anyUpdatable)
#set($ignored = $imports.add("${package}.internal.entities.Change"))
#set($ignored = $imports.add("${package}.internal.entities.SampleFields"))
#end
#foreach($any in $anyUnique)
#set($ignored = $imports.add("${package}.internal.entities.SampleFields"))
#end
#imports($imports)
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** What every store must do; the subclass gives an empty one for each test. */
public abstract class ${entity}StoreContract {
#foreach($any in $anyUpdatable)
    private static final Instant LATER = Samples.CREATED_AT.plusSeconds(60);

#end
    /** The store under test, empty at first. */
    protected abstract ${entity}Store store();

    @Test
    void findsWhatWasCreated() {
        var first = created(1);
        var second = created(2);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }

    @Test
    void findsNothingThatWasNotCreated() {
        created(1);

        assertNotFound(() -> store().findById(${entity}.IDS.next()));
    }

    @Test
    void refusesIdInUse() {
        var first = created(1);

        assertInUse("id", () -> store().create(first));
    }
#foreach($field in $uniques)

    @Test
    void findsBy${field.pascal}() {
        var first = created(1);
        created(2);
        var value = SampleFields.${field.camel}Of(1);
        var other = SampleFields.${field.camel}Of(3);

        assertThat(store().findBy${field.pascal}(value)).isEqualTo(first);
        assertNotFound(() -> store().findBy${field.pascal}(other));
#foreach($each in $field.ifString)
        assertNotFound(() -> store().findBy${field.pascal}(value.toUpperCase(Locale.ROOT)));
#end
    }

    @Test
    void refuses${field.pascal}InUse() {
        created(1);
        var value = SampleFields.${field.camel}Of(1);
        var second = Samples.with${field.pascal}(Samples.numbered(2), value);

        assertInUse("${field.name}", () -> store().create(second));
        assertNotFound(() -> store().findById(second.id()));
    }
#end
#foreach($any in $anyOptional)

    @Test
    void keepsWhatLeavesOutAllThatIsOptional() {
        var first = Samples.bare(Samples.numbered(1));
        var second = Samples.bare(Samples.numbered(2));

        store().create(first);
        store().create(second);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }
#end
#foreach($field in $texts)

    @ParameterizedTest
    @ValueSource(strings = {"'; -- \" \\ $1 :id ? %", "Адá👩‍🚀"})
    void keepsAny${field.pascal}(String value) {
        var odd = Samples.with${field.pascal}(Samples.numbered(1), value);

        store().create(odd);

        assertThat(store().findById(odd.id())).isEqualTo(odd);
#foreach($each in $field.ifUnique)
        assertThat(store().findBy${field.pascal}(value)).isEqualTo(odd);
#end
    }
#end
#foreach($field in $timestamps)

    @Test
    void keeps${field.pascal}OfTheFirstYearAndTheLast() {
        var early = Instant.parse("0001-01-01T00:00:00Z");
        var late = Instant.parse("9999-12-31T23:59:59.999999Z");
        var first = Samples.with${field.pascal}(Samples.numbered(1), early);
        var second = Samples.with${field.pascal}(Samples.numbered(2), late);

        store().create(first);
        store().create(second);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }
#end

    @Test
    void listsInOrderOfCreation() {
        var all = IntStream.range(0, 5).mapToObj(this::created).toList();

        assertThat(store().list("", 10)).isEqualTo(all);
        assertThat(store().list("", 2)).isEqualTo(all.subList(0, 2));
        assertThat(store().list(all.get(1).id(), 2)).isEqualTo(all.subList(2, 4));
        assertThat(store().list(all.get(4).id(), 2)).isEmpty();
    }

    @Test
    void listsOnAfterAnIdThatIsGone() {
        var all = IntStream.range(0, 3).mapToObj(this::created).toList();
        store().delete(all.get(1).id());

        assertThat(store().list(all.get(1).id(), 2)).containsExactly(all.get(2));
    }
#foreach($field in $updatables)

    @Test
    void changes${field.pascal}() {
        var first = created(1);
        var second = created(2);
        var value = SampleFields.${field.camel}Of(4);

        var change = store().update${field.pascal}(first.id(), value, LATER);

        var expected = Samples.updated(Samples.with${field.pascal}(first, value), LATER);
        assertThat(change).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
        assertThat(store().findById(second.id())).isEqualTo(second);
#foreach($each in $field.ifUnique)
        var old = SampleFields.${field.camel}Of(1);
        assertThat(store().findBy${field.pascal}(value)).isEqualTo(expected);
        assertNotFound(() -> store().findBy${field.pascal}(old));
#end
    }

    @Test
    void acceptsThe${field.pascal}ThatItHas() {
        var first = created(1);
        var value = SampleFields.${field.camel}Of(1);

        var change = store().update${field.pascal}(first.id(), value, LATER);

        assertThat(change.after()).isEqualTo(Samples.updated(first, LATER));
    }

    @Test
    void cannotChange${field.pascal}OfWhatIsNotThere() {
        var id = ${entity}.IDS.next();
        var value = SampleFields.${field.camel}Of(1);

        assertNotFound(() -> store().update${field.pascal}(id, value, LATER));
    }
#foreach($each in $field.ifUnique)

    @Test
    void refusesToMake${field.pascal}OneInUse() {
        var first = created(1);
        created(2);
        var value = SampleFields.${field.camel}Of(2);

        assertInUse("${field.name}", () -> store().update${field.pascal}(first.id(), value, LATER));
        assertThat(store().findById(first.id())).isEqualTo(first);
    }
#end
#foreach($each in $field.ifOptional)

    @Test
    void clears${field.pascal}() {
        var first = created(1);

        var change = store().update${field.pascal}(first.id(), null, LATER);

        var expected = Samples.updated(Samples.with${field.pascal}(first, null), LATER);
        assertThat(change).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
    }
#end
#end
#foreach($field in $anyUpdatable)

    @Test
    void neverSetsTheTimeOfTheLastChangeBack() {
        var first = created(1);
        var value = SampleFields.${field.camel}Of(2);
        var earlier = Samples.CREATED_AT.minusSeconds(60);

        var change = store().update${field.pascal}(first.id(), value, earlier);

        assertThat(change.after().updatedAt()).isEqualTo(Samples.CREATED_AT);
    }

    @Test
    void changesAtTheSameTimeFollowEachOther() throws Exception {
        var first = created(1);
        var callers = 8;
        var tasks = new ArrayList<Callable<Change<${entity}>>>();
        for (var i = 0; i < callers; i++) {
            var value = SampleFields.${field.camel}Of(i + 2);
            tasks.add(() -> store().update${field.pascal}(first.id(), value, LATER));
        }

        var changes = new ArrayList<Change<${entity}>>();
        var executor = Executors.newFixedThreadPool(callers);
        try {
            for (var change : executor.invokeAll(tasks)) {
                changes.add(change.get());
            }
        } finally {
            executor.shutdownNow();
        }

        // each state but the last was replaced exactly once, and so was the first
        var replaced = new ArrayList<>(List.of(first));
        changes.forEach(change -> replaced.add(change.after()));
        replaced.remove(store().findById(first.id()));
        assertThat(changes).extracting(Change::before).containsExactlyInAnyOrderElementsOf(replaced);
    }
#end

    @Test
    void deletesForGood() {
        var first = created(1);
        var second = created(2);

        assertThat(store().delete(first.id())).isEqualTo(first);

        assertNotFound(() -> store().findById(first.id()));
        assertNotFound(() -> store().delete(first.id()));
        assertThat(store().findById(second.id())).isEqualTo(second);
    }
#foreach($field in $uniques)

    @Test
    void frees${field.pascal}OfWhatIsDeleted() {
        var value = SampleFields.${field.camel}Of(1);
        store().delete(created(1).id());

        assertNotFound(() -> store().findBy${field.pascal}(value));
        var next = created(1);
        assertThat(store().findBy${field.pascal}(value)).isEqualTo(next);
    }
#end

    private ${entity} created(int n) {
        var sample = Samples.numbered(n);
        store().create(sample);
        return sample;
    }

    private static void assertNotFound(ThrowingCallable call) {
        var failure = assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
        failure.hasMessage("${entityWords} not found");
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(AlreadyCreatedException.class))
                .satisfies(e -> assertThat(e.field()).hasValue(field));
    }
}
