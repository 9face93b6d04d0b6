package ${package}.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.testing.Concurrently;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;

/** The tests that every {@link ${entity}Store} must pass. */
public abstract class ${entity}StoreContract {
#if(!$entity.updatables.empty)
    private static final Instant LATER = ${entity}Fixtures.TIME.plusSeconds(60);

#end
    /** The store under test, empty before each test. */
    protected abstract ${entity}Store store();

    @Test
    void findsByEveryKey() {
        var first = created(1);
        var second = created(2);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
#foreach($field in $entity.uniques)
        assertThat(store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(first);
#end
    }

    @Test
    void findsNothingByOtherKeys() {
        created(1);
        var unknown = ${entity}.IDS.next();

        assertNotFound(() -> store().findById(unknown));
        assertNotFound(() -> store().delete(unknown));
#foreach($field in $entity.updatables)
        assertNotFound(() -> store().update${field.pascal}(unknown, ${entity}Fixtures.${field.camel}Of(1), LATER));
#end
#foreach($field in $entity.uniques)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)));
#if($field.string)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1).toUpperCase(Locale.ROOT)));
#end
#end
    }

    @Test
    void refusesIdInUse() {
        var first = created(1);

        assertInUse("id", () -> store().create(first));
    }
#foreach($field in $entity.uniques)

    @Test
    void refuses${field.pascal}InUse() {
        var first = created(1);
        var taken = ${entity}Fixtures.${field.camel}Of(1);
        var second = ${entity}Fixtures.with${field.pascal}(${entity}Fixtures.numbered(2), taken);

        assertInUse("${field.name}", () -> store().create(second));
        assertThat(store().list("", 10)).containsExactly(first);
#if($field.updatable)

        var third = created(3);
        assertInUse("${field.name}", () -> store().update${field.pascal}(third.id(), taken, LATER));
        assertThat(store().findById(third.id())).isEqualTo(third);
#end
    }
#end
#if(!$entity.optionals.empty)

    @Test
    void storesSeveralWithoutOptionalFields() {
        var first = ${entity}Fixtures.bare(${entity}Fixtures.numbered(1));
        var second = ${entity}Fixtures.bare(${entity}Fixtures.numbered(2));

        store().create(first);
        store().create(second);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }
#end
#if(!$entity.texts.empty)

    @ParameterizedTest
    @ValueSource(strings = {"'; -- \" \\ $1 :id ? %", "Адá👩‍🚀"})
    void storesAnyText(String text) {
        var sample = ${entity}Fixtures.numbered(1);
#foreach($field in $entity.texts)
        sample = ${entity}Fixtures.with${field.pascal}(sample, text);
#end

        store().create(sample);

        assertThat(store().findById(sample.id())).isEqualTo(sample);
#foreach($field in $entity.texts)
#if($field.unique)
        assertThat(store().findBy${field.pascal}(text)).isEqualTo(sample);
#end
#end
    }
#end
#if(!$entity.timestamps.empty)

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void storesTheFirstAndTheLastTime(Instant time) {
        var sample = ${entity}Fixtures.numbered(1);
#foreach($field in $entity.timestamps)
        sample = ${entity}Fixtures.with${field.pascal}(sample, time);
#end

        store().create(sample);

        assertThat(store().findById(sample.id())).isEqualTo(sample);
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
    void listsAfterAnIdThatWasDeleted() {
        var all = IntStream.range(0, 3).mapToObj(this::created).toList();
        store().delete(all.get(1).id());

        assertThat(store().list(all.get(1).id(), 2)).containsExactly(all.get(2));
    }
#foreach($field in $entity.updatables)

    @Test
    void updates${field.pascal}() {
        var first = created(1);
        var second = created(2);
        var expected = ${entity}Fixtures.updated(${entity}Fixtures.with${field.pascal}(first, ${entity}Fixtures.${field.camel}Of(4)), LATER);

        var change = store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(4), LATER);

        assertThat(change).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
        assertThat(store().findById(second.id())).isEqualTo(second);
#if($field.unique)
        assertThat(store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(4))).isEqualTo(expected);
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end
    }
#if($field.optional)

    @Test
    void clears${field.pascal}() {
        var first = created(1);
        var expected = ${entity}Fixtures.updated(${entity}Fixtures.with${field.pascal}(first, null), LATER);

        assertThat(store().update${field.pascal}(first.id(), null, LATER)).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
    }
#end
#end
#if(!$entity.updatables.empty)

    @Test
    void acceptsUpdatesToTheSameValue() {
        var first = created(1);
        var expected = ${entity}Fixtures.updated(first, LATER);

#foreach($field in $entity.updatables)
        assertThat(store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(1), LATER).after()).isEqualTo(expected);
#end
    }

    @Test
    void neverSetsTheTimeOfTheLastUpdateBack() {
        var first = created(1);

#foreach($field in $entity.updatables)
        assertThat(store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(1), first.updatedAt().minusSeconds(60)).after()).isEqualTo(first);
#end
    }
#foreach($field in $entity.updatables)

    @Test
    void appliesConcurrentUpdatesOf${field.pascal}OneAfterTheOther() throws Exception {
        var first = created(1);

        var changes = Concurrently.call(8, n -> store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(n), LATER));

        // each state but the last was replaced exactly once
        var replaced = new ArrayList<>(List.of(first));
        changes.forEach(change -> replaced.add(change.after()));
        replaced.remove(store().findById(first.id()));
        assertThat(changes).extracting(Change::before).containsExactlyInAnyOrderElementsOf(replaced);
    }
#end
#end

    @Test
    void deletesForGood() {
        var first = created(1);
        var second = created(2);

        assertThat(store().delete(first.id())).isEqualTo(first);

        assertNotFound(() -> store().findById(first.id()));
        assertNotFound(() -> store().delete(first.id()));
#foreach($field in $entity.uniques)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end
        assertThat(store().list("", 10)).containsExactly(second);
    }

    @Test
    void freesTheValuesOfWhatWasDeleted() {
        store().delete(created(1).id());

        var next = created(1);

        assertThat(store().findById(next.id())).isEqualTo(next);
#foreach($field in $entity.uniques)
        assertThat(store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(next);
#end
    }

    private ${entity} created(int n) {
        var sample = ${entity}Fixtures.numbered(n);
        store().create(sample);
        return sample;
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessage("${entity.words} not found");
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(AlreadyCreatedException.class)).satisfies(e -> assertThat(e.field()).hasValue(field));
    }
}
