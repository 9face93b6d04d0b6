package ${package}.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${pkgPackage}.testing.Concurrently;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;

/** The tests that every {@link ${entity}Store} must pass. */
public abstract class ${entity}StoreContract {
#if($entity.changeable() || $entity.softDelete())
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
#if($field.caseless)
        assertThat(store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1).toUpperCase(Locale.ROOT))).isEqualTo(first);
#end
#end
    }

    @Test
    void findsNothingByOtherKeys() {
        created(1);
        var unknown = ${entity}.IDS.next();

        assertNotFound(() -> store().findById(unknown));
#if($entity.deletable())
        assertNotFound(() -> delete(unknown, null));
#end
#if($entity.changeable())
        writes().forEach(write -> assertNotFound(() -> write.make(unknown, 1, LATER, null)));
#end
#foreach($field in $entity.secrets)
        assertNotFound(() -> store().${field.camel}Of(unknown));
#end
#foreach($field in $entity.uniques)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)));
#if($field.text && !$field.caseless)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1) + "x"));
#end
#end
    }

    @Test
    void refusesIdInUse() {
        var first = created(1);

        assertInUse("id", () -> create(first, null));
    }
#foreach($field in $entity.uniques)

    @Test
    void refuses${field.pascal}InUse() {
        var first = created(1);
        var taken = ${entity}Fixtures.${field.camel}Of(1)#if($field.caseless).toUpperCase(Locale.ROOT)#end;
        var second = ${entity}Fixtures.with${field.pascal}(${entity}Fixtures.numbered(2), taken);

        assertInUse("${field.name}", () -> create(second, null));
        assertThat(listed(${entity}Query.ALL)).containsExactly(first);
#if($field.updatable || $field.editable)

        var third = created(3);
#if($field.updatable)
        assertInUse("${field.name}", () -> store().update${field.pascal}(third.id(), taken, LATER, null));
#end
#if($field.editable)
        assertInUse("${field.name}", () -> store().update(third.id(), ${entity}Edit.NONE.with${field.pascal}(taken), LATER, null));
#end
        assertThat(store().findById(third.id())).isEqualTo(third);
#end
    }
#end
#foreach($composite in $entity.composites)

    @Test
    void refuses#foreach($field in $composite.fields)#if(!$foreach.first)And#end${field.pascal}#{end}InUseTogether() {
        var first = created(1);
        var second = ${entity}Fixtures.numbered(2);
#foreach($field in $composite.fields)
        second = ${entity}Fixtures.with${field.pascal}(second, first.${field.camel}());
#end

        var taken = second;
        assertInUse("${composite.last.name}", () -> create(taken, null));
    }
#end
#if(!$entity.optionals.empty)

    @Test
    void storesSeveralWithoutOptionalFields() {
        var first = create(${entity}Fixtures.bare(${entity}Fixtures.numbered(1)), null);
        var second = create(${entity}Fixtures.bare(${entity}Fixtures.numbered(2)), null);

        assertThat(store().findById(first.id())).isEqualTo(first);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }
#end
#if(!$entity.freeTexts.empty)

    @ParameterizedTest
    @ValueSource(strings = {"'; -- \" \\ $1 :id ? %", "Адá👩‍🚀"})
    void storesAnyText(String text) {
        var sample = ${entity}Fixtures.numbered(1);
#foreach($field in $entity.freeTexts)
        sample = ${entity}Fixtures.with${field.pascal}(sample, text);
#end

        create(sample, null);

        assertThat(store().findById(sample.id())).isEqualTo(sample);
#foreach($field in $entity.freeTexts)
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

        create(sample, null);

        assertThat(store().findById(sample.id())).isEqualTo(sample);
    }
#end
#if(!$entity.secrets.empty)

    @Test
    void storesSecrets() {
        var first = created(1);
        var second = created(2);

#foreach($field in $entity.secrets)
        assertThat(store().${field.camel}Of(first.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(1));
        assertThat(store().${field.camel}Of(second.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(2));
#if($field.updatable)
        store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(3), LATER, null);
        assertThat(store().${field.camel}Of(first.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(3));
#end
#if($field.editable)
        store().update(first.id(), ${entity}Edit.NONE.with${field.pascal}(${entity}Fixtures.${field.camel}Of(4)), LATER, null);
        assertThat(store().${field.camel}Of(first.id())).isEqualTo(${entity}Fixtures.${field.camel}Of(4));
#end
#end
    }
#end

    @Test
    void createsOnceForEachRequestId() {
        var first = create(${entity}Fixtures.numbered(1), "a");

        assertThat(create(${entity}Fixtures.numbered(2), "a")).isEqualTo(first);
        assertThat(create(${entity}Fixtures.numbered(1), "a")).isEqualTo(first);
        var second = create(${entity}Fixtures.numbered(2), "b");
        var third = created(3);
        assertThat(listed(${entity}Query.ALL)).containsExactly(first, second, third);
    }

    @Test
    void createsOnceForEachRequestIdAlsoAtTheSameTime() throws Exception {
        var results = Concurrently.call(8, n -> create(${entity}Fixtures.numbered(n), "a"));

        assertThat(listed(${entity}Query.ALL)).hasSize(1).containsAll(results);
    }
#if($entity.changeable())

    @Test
    void answersARepeatedRequestWithTheLastState() {
        var first = create(${entity}Fixtures.numbered(1), "a");
        var changed = writes().get(0).make(first.id(), 3, LATER, null).after();

        assertThat(create(${entity}Fixtures.numbered(2), "a")).isEqualTo(changed);
    }
#end
#if($entity.deletable())

    @Test
    void doesNotCreateAgainWhatWasDeleted() {
        delete(create(${entity}Fixtures.numbered(1), "a").id(), null);

        assertNotFound(() -> create(${entity}Fixtures.numbered(1), "a"));
    }
#end
#if(!$entity.uniques.empty || !$entity.composites.empty)

    @Test
    void keepsNoRequestIdOfACreateThatFailed() {
        created(1);
        assertThatThrownBy(() -> create(${entity}Fixtures.numbered(1), "a")).isInstanceOf(AlreadyCreatedException.class);

        var second = ${entity}Fixtures.numbered(2);
        assertThat(create(second, "a")).isEqualTo(second);
    }
#end
#if($entity.batch())

    @Test
    void findsSeveralInTheOrderAsked() {
        var first = created(1);
        var second = created(2);
        created(3);

        assertThat(store().findByIds(List.of(second.id(), ${entity}.IDS.next(), first.id(), second.id()))).containsExactly(second, first);
        assertThat(store().findByIds(List.of(${entity}.IDS.next()))).isEmpty();
    }
#end

    @Test
    void listsInOrderOfCreation() {
        var all = IntStream.range(0, 5).mapToObj(this::created).toList();
        var newest = new ArrayList<>(all);
        Collections.reverse(newest);

        assertThat(listed(${entity}Query.ALL)).isEqualTo(all);
        assertThat(listed(${entity}Query.ALL.withNewestFirst())).isEqualTo(newest);
    }

    @Test
    void listsEachPageAfterAPosition() {
        var all = IntStream.range(0, 5).mapToObj(this::created).toList();

        assertThat(store().list(${entity}Query.ALL, new Position(null, all.get(1).id()), 2)).isEqualTo(all.subList(2, 4));
        assertThat(store().list(${entity}Query.ALL, new Position(null, all.get(4).id()), 2)).isEmpty();
    }
#if($entity.deletable())

    @Test
    void listsAfterAnIdThatWasDeleted() {
        var all = IntStream.range(0, 3).mapToObj(this::created).toList();
        delete(all.get(1).id(), null);

        assertThat(store().list(${entity}Query.ALL, new Position(null, all.get(1).id()), 2)).containsExactly(all.get(2));
    }
#end
#if(!$entity.indexed.empty)

    @Test
    void listsEveryCombinationOfFiltersPageByPage() {
        var expected = new InMemory${entity}Store();
        for (var n = 0; n < 10; n++) {
            var sample = ${entity}Fixtures.numbered(n);
#foreach($field in $entity.shared)
            sample = ${entity}Fixtures.with${field.pascal}(sample, ${entity}Fixtures.${field.camel}Of(n % 5));
#end
#if(!$entity.optionals.empty)
            sample = n == 9 ? ${entity}Fixtures.bare(sample) : sample;
#end
            expected.create(create(sample, null), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(1), #{end}null);
        }

        assertThat(${entity}Queries.all()).allSatisfy(query -> assertThat(listed(query)).isEqualTo(expected.list(query, Position.FIRST, 100)));
    }
#end
#foreach($field in $entity.updatables)
#if(!$field.secret)

    @Test
    void updates${field.pascal}() {
        var first = created(1);
        var second = created(2);
        var expected = ${entity}Fixtures.updated(${entity}Fixtures.with${field.pascal}(first, ${entity}Fixtures.${field.camel}Of(4)), LATER);

        var change = store().update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(4), LATER, null);

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

        assertThat(store().update${field.pascal}(first.id(), null, LATER, null)).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
    }
#end
#end
#end
#if(!$entity.editables.empty)

    @Test
    void editsSeveralFieldsAtOnce() {
        var first = created(1);
        var second = created(2);
        var expected = ${entity}Fixtures.updated(${entity}Fixtures.edited(first, 4), LATER);

        var change = store().update(first.id(), ${entity}Fixtures.edit(4), LATER, null);

        assertThat(change).isEqualTo(new Change<>(first, expected));
        assertThat(store().findById(first.id())).isEqualTo(expected);
        assertThat(store().findById(second.id())).isEqualTo(second);
    }

    @Test
    void editsOneFieldAlone() {
        var state = created(1);
#foreach($field in $entity.editables)
        state = assertEdits(state, ${entity}Edit.NONE.with${field.pascal}(${entity}Fixtures.${field.camel}Of(4)), #if($field.secret)state#{else}${entity}Fixtures.with${field.pascal}(state, ${entity}Fixtures.${field.camel}Of(4))#end);
#if($field.optional)
        state = assertEdits(state, ${entity}Edit.NONE.with${field.pascal}(null), #if($field.secret)state#{else}${entity}Fixtures.with${field.pascal}(state, null)#end);
#end
#end

        assertThat(store().findById(state.id())).isEqualTo(state);
    }

    private ${entity} assertEdits(${entity} before, ${entity}Edit edit, ${entity} wanted) {
        var expected = ${entity}Fixtures.updated(wanted, before.updatedAt().plusSeconds(60));
        assertThat(store().update(before.id(), edit, expected.updatedAt(), null)).isEqualTo(new Change<>(before, expected));
        return expected;
    }
#end
#if($entity.changeable())

    @Test
    void advancesTheTimeOfTheLastUpdateWithEachChange() {
        var first = created(1);
        var last = first.updatedAt();

        for (var write : writes()) {
            var changed = write.make(first.id(), 1, first.updatedAt().minusSeconds(60), null).after();
            assertThat(changed).isEqualTo(${entity}Fixtures.updated(first, last.plusNanos(1_000)));
            last = changed.updatedAt();
        }
    }

    @Test
    void refusesChangesOfAnOutdatedState() {
        var first = created(1);

        for (var write : writes()) {
            var before = store().findById(first.id());
            var after = write.make(first.id(), 3, LATER, before.updatedAt()).after();
            assertOutdated(() -> write.make(first.id(), 4, LATER, before.updatedAt()));
            assertThat(store().findById(first.id())).isEqualTo(after);
        }
    }

    @Test
    void appliesConcurrentChangesOneAfterTheOther() throws Exception {
        var first = created(1);

        for (var write : writes()) {
            var before = store().findById(first.id());
            var changes = Concurrently.call(8, n -> write.make(first.id(), n, LATER, null));

            // each state but the last was replaced exactly once
            var replaced = new ArrayList<>(List.of(before));
            changes.forEach(change -> replaced.add(change.after()));
            replaced.remove(store().findById(first.id()));
            assertThat(changes).extracting(Change::before).containsExactlyInAnyOrderElementsOf(replaced);
        }
    }

    @Test
    void appliesOneOfConcurrentChangesOfTheSameState() throws Exception {
        var first = created(1);

        for (var write : writes()) {
            var before = store().findById(first.id());
            var applied = Concurrently.call(8, n -> succeeds(() -> write.make(first.id(), n, LATER, before.updatedAt())));
            assertThat(applied).containsOnlyOnce(true);
        }
    }

    /** Every way to change ${entity.article} ${entity.words}. */
    private List<Write> writes() {
        return List.of(#foreach($field in $entity.updatables)(id, n, at, expected) -> store().update${field.pascal}(id, ${entity}Fixtures.${field.camel}Of(n), at, expected)#if($foreach.hasNext || !$entity.editables.empty), #end#end#if(!$entity.editables.empty)(id, n, at, expected) -> store().update(id, ${entity}Fixtures.edit(n), at, expected)#end);
    }

    /** Sets the values of sample {@code n}. */
    @FunctionalInterface
    private interface Write {
        Change<${entity}> make(String id, int n, Instant at, @Nullable Instant expected);
    }
#end
#if($entity.deletable())

    @Test
    void deletesForGood() {
        var first = created(1);
        var second = created(2);

        assertThat(delete(first.id(), null)).isEqualTo(first);

        assertNotFound(() -> store().findById(first.id()));
        assertNotFound(() -> delete(first.id(), null));
#if($entity.changeable())
        writes().forEach(write -> assertNotFound(() -> write.make(first.id(), 1, LATER, null)));
#end
#foreach($field in $entity.uniques)
        assertNotFound(() -> store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end
#if($entity.batch())
        assertThat(store().findByIds(List.of(first.id(), second.id()))).containsExactly(second);
#end
        assertThat(listed(${entity}Query.ALL)).containsExactly(second);
    }

    @Test
    void refusesToDeleteAnOutdatedState() {
        var first = created(1);

        assertOutdated(() -> delete(first.id(), first.updatedAt().minusNanos(1_000)));
        assertThat(delete(first.id(), first.updatedAt())).isEqualTo(first);
    }

    @Test
    void deletesOnceAlsoAtTheSameTime() throws Exception {
        var first = created(1);

        var deleted = Concurrently.call(8, n -> succeeds(() -> delete(first.id(), null)));

        assertThat(deleted).containsOnlyOnce(true);
    }

    @Test
    void freesTheValuesOfWhatWasDeleted() {
        delete(created(1).id(), null);

        var next = created(1);

        assertThat(store().findById(next.id())).isEqualTo(next);
#foreach($field in $entity.uniques)
        assertThat(store().findBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1))).isEqualTo(next);
#end
    }

    private ${entity} delete(String id, @Nullable Instant expected) {
        return store().delete(id, #if($entity.softDelete())LATER, #{end}expected);
    }
#end

    private ${entity} created(int n) {
        return store().create(${entity}Fixtures.numbered(n), #if(!$entity.secrets.empty)${entity}Fixtures.secrets(n), #{end}null);
    }

    /** Creates a sample. */
    protected final ${entity} create(${entity} sample, @Nullable String requestId) {
        return store().create(sample, #if(!$entity.secrets.empty)${entity}Fixtures.secrets(1), #{end}requestId);
    }

    /** The whole list, read in pages of two. */
    private List<${entity}> listed(${entity}Query query) {
        var all = new ArrayList<${entity}>();
        var after = Position.FIRST;
        List<${entity}> page;
        do {
            page = store().list(query, after, 2);
            all.addAll(page);
            after = page.isEmpty() ? after : query.positionOf(page.get(page.size() - 1));
        } while (page.size() == 2);
#if($service.referred.contains($entity))
        all.removeIf(each -> each.id().startsWith("${entity.snake}_0000"));
#end
        return all;
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessage("${entity.words} not found");
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(AlreadyCreatedException.class)).satisfies(e -> assertThat(e.field()).hasValue(field));
    }
#if($entity.changeable() || $entity.deletable())

    private static void assertOutdated(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(OutdatedException.class);
    }

    /** Whether a change succeeds, instead of failing because of another one. */
    private static boolean succeeds(Runnable change) {
        try {
            change.run();
            return true;
        } catch (OutdatedException | NotFoundException other) {
            return false;
        }
    }
#end
}
