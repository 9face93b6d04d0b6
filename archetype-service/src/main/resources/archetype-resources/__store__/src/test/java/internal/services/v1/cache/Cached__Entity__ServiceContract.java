package ${package}.internal.services.v1.cache;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.services.v1.${entity}Service;

/** The tests that {@link Cached${entity}Service} must pass on any cache. */
abstract class Cached${entity}ServiceContract {
    private final InMemory${entity}Store store = new InMemory${entity}Store();
    private ${entity}Service service;

    /** An empty cache. */
    abstract Cache<${entity}> cache();

    @BeforeEach
    void decorate() {
        var plain = ${entity}Service.over(store, InstantSource.system());
        service = new Cached${entity}Service(plain, cache(), Duration.ofMinutes(1));
    }

    @Test
    void readsTheStoreOncePerKey() {
        var first = create(1);
        assertFound(first);
        var reads = store.reads();

        assertFound(first);
        assertFound(first);

        assertThat(store.reads()).isPositive().isEqualTo(reads);
    }

    @Test
    void listsFromTheStore() {
        var first = create(1);
        assertFound(first);
        var second = create(2);

        assertThat(service.list(${entity}Query.ALL, Position.FIRST, 10)).containsExactly(first, second);
#if($entity.batch())
        assertThat(service.getByIds(List.of(second.id(), first.id()))).containsExactly(second, first);
#end
    }

    @Test
    void cachesNoAbsence() {
#foreach($field in $entity.uniques)
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end

        assertFound(create(1));
    }

#if($entity.deletable())
    @Test
    void forgetsWhatWasDeleted() {
        var first = create(1);
        assertFound(first);

        service.delete(first.id(), null);

        assertNotFound(() -> service.getById(first.id()));
#foreach($field in $entity.uniques)
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end
    }

    @Test
    void cachesNothingThatWasDeletedDuringTheRead() {
        assertGoneAfterDeletionDuring(known -> service.getById(known.id()));
#foreach($field in $entity.uniques)
        assertGoneAfterDeletionDuring(known -> service.getBy${field.pascal}(${field.present("known.${field.camel}()")}));
#end
    }

#end
#foreach($field in $entity.updatables)
    @Test
    void forgetsUpdated${field.pascal}() {
        var first = create(1);
        assertFound(first);

        assertFound(service.update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(2), null).after());
#if($field.unique)
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));

        assertFound(service.update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(1), null).after());
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)));
#end
    }

    @Test
    void cachesNo${field.pascal}ThatWasUpdatedDuringTheRead() {
        var first = create(1);

        var read = during(() -> service.getById(first.id()), () -> service.update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(2), null));

        assertThat(read).isEqualTo(first);
        assertThat(service.getById(first.id())).isNotEqualTo(first);
#if($field.unique)

        during(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)), () -> service.update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(3), null));

        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)));
        assertThat(service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(3)).id()).isEqualTo(first.id());
#end
    }
#if($field.unique)

    @Test
    void findsTheNextOwnerOf${field.pascal}() {
        var first = create(1);
        var next = create(2);
        assertFound(first);
        assertFound(next);

        service.update${field.pascal}(first.id(), ${entity}Fixtures.${field.camel}Of(3), null);
        assertFound(service.update${field.pascal}(next.id(), ${entity}Fixtures.${field.camel}Of(1), null).after());

        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(2)));
    }
#if($field.optional)

    @Test
    void forgetsCleared${field.pascal}() {
        var first = create(1);
        assertFound(first);

        var cleared = service.update${field.pascal}(first.id(), null, null).after();

        assertThat(service.getById(first.id())).isEqualTo(cleared);
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
    }
#end
#end

#end
#if($entity.editable())
    @Test
    void forgetsWhatWasEdited() {
        var first = create(1);
        assertFound(first);

        assertFound(service.update(first.id(), ${entity}Fixtures.edit(2), null).after());
#foreach($field in $entity.editables)
#if($field.unique)
        assertNotFound(() -> service.getBy${field.pascal}(${entity}Fixtures.${field.camel}Of(1)));
#end
#end
    }

    @Test
    void cachesNothingThatWasEditedDuringTheRead() {
        var first = create(1);

        assertThat(during(() -> service.getById(first.id()), () -> service.update(first.id(), ${entity}Fixtures.edit(2), null))).isEqualTo(first);

        assertThat(service.getById(first.id())).isNotEqualTo(first);
    }

#end
#if($entity.deletable())
    private void assertGoneAfterDeletionDuring(Function<${entity}, ${entity}> read) {
        var known = create(1);

        assertThat(during(() -> read.apply(known), () -> service.delete(known.id(), null))).isEqualTo(known);
        assertNotFound(() -> read.apply(known));
    }

#end
#if($entity.changeable() || $entity.deletable())
    /** Makes the change during the read: between reading the store and returning. */
    private ${entity} during(Supplier<${entity}> read, Runnable change) {
        store.afterRead(() -> {
            store.afterRead(() -> {});
            CompletableFuture.runAsync(change).orTimeout(2, MINUTES).join();
        });
        return read.get();
    }

#end
    private ${entity} create(int n) {
        return service.create(${entity}Fixtures.wanted(n), null);
    }

    private void assertFound(${entity} known) {
        assertThat(service.getById(known.id())).isEqualTo(known);
#foreach($field in $entity.uniques)
        assertThat(service.getBy${field.pascal}(${field.present("known.${field.camel}()")})).isEqualTo(known);
#if($field.caseless)
        assertThat(service.getBy${field.pascal}(${field.present("known.${field.camel}()")}.toUpperCase(Locale.ROOT))).isEqualTo(known);
#end
#end
    }
#if(!$entity.uniques.empty || $entity.deletable())

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
#end
}
