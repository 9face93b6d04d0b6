package ${package}.internal.services.v1.cache;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

#set($imports = [
    "java.time.Duration",
    "java.time.InstantSource",
    "java.util.concurrent.CompletableFuture",
    "java.util.concurrent.CountDownLatch",
    "java.util.function.Supplier",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.BeforeEach",
    "org.junit.jupiter.api.Test"
])
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
#set($imports = ["${package}.internal.entities.Samples"])
#foreach($any in $anyUnique)
#set($ignored = $imports.add("${package}.internal.entities.SampleFields"))
#end
#foreach($any in $anyUpdatable)
#set($ignored = $imports.add("${package}.internal.entities.SampleFields"))
#end
#imports($imports)
import ${package}.internal.entities.${entityPackage}.v1.${entity};
import ${package}.internal.services.v1.${entity}Service;

/** What the decorator must do on any cache. */
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
    void asksTheStoreOncePerKey() {
        var first = create(1);

        for (var i = 0; i < 3; i++) {
            readByEveryKey(first);
        }

#set($keys = $uniques.size() + 1)
        assertThat(store.reads()).isEqualTo($keys);
    }

    @Test
    void listsFromTheStore() {
        var first = create(1);
        service.getById(first.id());
        var second = create(2);

        assertThat(service.list("", 10)).containsExactly(first, second);
    }

    @Test
    void forgetsWhatIsDeleted() {
        var first = create(1);
        readByEveryKey(first);

        service.delete(first.id());

        assertNotFound(() -> service.getById(first.id()));
#foreach($field in $uniques)
        assertNotFound(() -> service.getBy${field.pascal}(SampleFields.${field.camel}Of(1)));
#end
    }

    @Test
    void readByIdRacingADeletionLeavesNothingStale() {
        var first = create(1);

        var read = interruptedRead(() -> service.getById(first.id()), () -> service.delete(first.id()));

        assertThat(read).isEqualTo(first);
        assertNotFound(() -> service.getById(first.id()));
    }
#foreach($field in $uniques)

    @Test
    void readBy${field.pascal}RacingADeletionLeavesNothingStale() {
        var first = create(1);
        var value = SampleFields.${field.camel}Of(1);

        Supplier<${entity}> reading = () -> service.getBy${field.pascal}(value);
        var read = interruptedRead(reading, () -> service.delete(first.id()));

        assertThat(read).isEqualTo(first);
        assertNotFound(() -> service.getBy${field.pascal}(value));
    }

    @Test
    void remembersNoAbsenceOf${field.pascal}() {
        var value = SampleFields.${field.camel}Of(1);
        assertNotFound(() -> service.getBy${field.pascal}(value));

        var first = create(1);

        assertThat(service.getBy${field.pascal}(value)).isEqualTo(first);
    }
#end
#foreach($field in $updatables)

    @Test
    void listsChanged${field.pascal}FromTheStore() {
        var first = create(1);
        service.getById(first.id());
        var value = SampleFields.${field.camel}Of(2);
        var change = service.update${field.pascal}(first.id(), value);

        assertThat(service.list("", 10)).containsExactly(change.after());
    }

    @Test
    void neverAnswersWithReplaced${field.pascal}() {
        var first = create(1);
        readByEveryKey(first);
        var value = SampleFields.${field.camel}Of(2);

        var change = service.update${field.pascal}(first.id(), value);

        readByEveryKey(change.after());
#foreach($each in $field.ifUnique)
        assertNotFound(() -> service.getBy${field.pascal}(SampleFields.${field.camel}Of(1)));
#end
    }

    @Test
    void readByIdRacingAChangeOf${field.pascal}LeavesNothingStale() {
        var first = create(1);
        var value = SampleFields.${field.camel}Of(2);

        Supplier<${entity}> reading = () -> service.getById(first.id());
        var read = interruptedRead(reading, () -> service.update${field.pascal}(first.id(), value));

        assertThat(read).isEqualTo(first);
        assertThat(service.getById(first.id()).${field.camel}()).isEqualTo(value);
    }
#foreach($each in $field.ifUnique)

    @Test
    void freed${field.pascal}LeadsToItsNextOwner() {
        var first = create(1);
        readByEveryKey(first);
        var old = SampleFields.${field.camel}Of(1);
        service.update${field.pascal}(first.id(), SampleFields.${field.camel}Of(2));
        var next = create(3);
        readByEveryKey(next);

        var change = service.update${field.pascal}(next.id(), old);

        readByEveryKey(change.after());
        assertNotFound(() -> service.getBy${field.pascal}(SampleFields.${field.camel}Of(3)));
    }

    @Test
    void changeOf${field.pascal}ThereAndBackLeavesNothingStale() {
        var first = create(1);
        readByEveryKey(first);
        var old = SampleFields.${field.camel}Of(1);
        var there = service.update${field.pascal}(first.id(), SampleFields.${field.camel}Of(2));
        readByEveryKey(there.after());

        var back = service.update${field.pascal}(first.id(), old);

        readByEveryKey(back.after());
        assertNotFound(() -> service.getBy${field.pascal}(SampleFields.${field.camel}Of(2)));
    }

    @Test
    void readBy${field.pascal}RacingItsChangeLeavesNothingStale() {
        var first = create(1);
        var old = SampleFields.${field.camel}Of(1);
        var value = SampleFields.${field.camel}Of(2);

        Supplier<${entity}> reading = () -> service.getBy${field.pascal}(old);
        var read = interruptedRead(reading, () -> service.update${field.pascal}(first.id(), value));

        assertThat(read).isEqualTo(first);
        assertNotFound(() -> service.getBy${field.pascal}(old));
        var found = service.getBy${field.pascal}(value);
        assertThat(found.id()).isEqualTo(first.id());
    }
#foreach($optional in $field.ifOptional)

    @Test
    void cleared${field.pascal}LeadsNowhere() {
        var first = create(1);
        readByEveryKey(first);

        var change = service.update${field.pascal}(first.id(), null);

        assertThat(service.getById(first.id())).isEqualTo(change.after());
        assertNotFound(() -> service.getBy${field.pascal}(SampleFields.${field.camel}Of(1)));
    }
#end
#end
#end

    /** Lets {@code change} happen after the store has been read and before the read returns. */
#wrapped("    private ${entity} interruptedRead(" ["Supplier<${entity}> read", "Runnable change"] ") {")
        var inTheMidst = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        store.afterRead(() -> {
            inTheMidst.countDown();
            await(goOn);
        });
        var result = CompletableFuture.supplyAsync(read);
        await(inTheMidst);
        store.afterRead(() -> {});
        change.run();
        goOn.countDown();
        return result.orTimeout(2, MINUTES).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ${entity} create(int n) {
        return service.create(Samples.wanted(n));
    }

    private void readByEveryKey(${entity} known) {
        assertThat(service.getById(known.id())).isEqualTo(known);
#foreach($field in $uniques)
#foreach($each in $field.ifRequired)
        var by${field.pascal} = service.getBy${field.pascal}(known.${field.camel}());
        assertThat(by${field.pascal}).isEqualTo(known);
#end
#foreach($each in $field.ifOptional)
        var given${field.pascal} = Objects.requireNonNull(known.${field.camel}());
        var by${field.pascal} = service.getBy${field.pascal}(given${field.pascal});
        assertThat(by${field.pascal}).isEqualTo(known);
#end
#end
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
