package ${package}.internal.services.v1.cache;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.database.InMemory${entity}Store;
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
        var ada = create("ada");

        for (var i = 0; i < 3; i++) {
            assertThat(service.getById(ada.id())).isEqualTo(ada);
            assertThat(service.getByEmail(ada.email())).isEqualTo(ada);
            assertThat(service.getByUsername(ada.username())).isEqualTo(ada);
        }

        assertThat(store.reads()).isEqualTo(3);
    }

    @Test
    void listsFromTheStore() {
        var ada = create("ada");
        service.getById(ada.id());
        var changed = service.updateUsername(ada.id(), "lovelace").after();

        assertThat(service.list("", 10)).containsExactly(changed);
    }

    @Test
    void neverAnswersWithAReplacedUsername() {
        var ada = create("ada");
        readByEveryKey(ada);

        var changed = service.updateUsername(ada.id(), "lovelace").after();

        assertThat(service.getById(ada.id())).isEqualTo(changed);
        assertThat(service.getByEmail(ada.email())).isEqualTo(changed);
        assertThat(service.getByUsername("lovelace")).isEqualTo(changed);
        assertNotFound(() -> service.getByUsername("ada"));
    }

    @Test
    void freedUsernameLeadsToItsNextOwner() {
        var ada = create("ada");
        readByEveryKey(ada);
        service.updateUsername(ada.id(), "lovelace");
        var eve = create("eve");
        readByEveryKey(eve);

        var changed = service.updateUsername(eve.id(), "ada").after();

        assertThat(service.getByUsername("ada")).isEqualTo(changed);
        assertNotFound(() -> service.getByUsername("eve"));
    }

    @Test
    void changeThereAndBackLeavesNothingStale() {
        var ada = create("ada");
        readByEveryKey(ada);
        service.updateUsername(ada.id(), "lovelace");
        readByEveryKey(service.getById(ada.id()));

        var changed = service.updateUsername(ada.id(), "ada").after();

        assertThat(service.getByUsername("ada")).isEqualTo(changed);
        assertNotFound(() -> service.getByUsername("lovelace"));
    }

    @Test
    void forgetsWhatIsDeleted() {
        var ada = create("ada");
        readByEveryKey(ada);

        service.delete(ada.id());

        assertNotFound(() -> service.getById(ada.id()));
        assertNotFound(() -> service.getByEmail(ada.email()));
        assertNotFound(() -> service.getByUsername(ada.username()));
    }

    @Test
    void remembersNoAbsence() {
        assertNotFound(() -> service.getByUsername("ada"));

        var ada = create("ada");

        assertThat(service.getByUsername("ada")).isEqualTo(ada);
    }

    @Test
    void readRacingAnUpdateLeavesNothingStale() throws Exception {
        var ada = create("ada");

        var read = interruptedRead(() -> service.getByUsername("ada"), () -> service.updateUsername(ada.id(), "eve"));

        assertThat(read).isEqualTo(ada);
        assertNotFound(() -> service.getByUsername("ada"));
        assertThat(service.getByUsername("eve").id()).isEqualTo(ada.id());
    }

    @Test
    void readByIdRacingAnUpdateLeavesNothingStale() throws Exception {
        var ada = create("ada");

        var read = interruptedRead(() -> service.getById(ada.id()), () -> service.updateUsername(ada.id(), "eve"));

        assertThat(read).isEqualTo(ada);
        assertThat(service.getById(ada.id()).username()).isEqualTo("eve");
    }

    @Test
    void readRacingADeletionLeavesNothingStale() throws Exception {
        var ada = create("ada");

        interruptedRead(() -> service.getByEmail(ada.email()), () -> service.delete(ada.id()));

        assertNotFound(() -> service.getByEmail(ada.email()));
    }

    /** Lets {@code change} happen after the store has been read and before the read returns. */
    private ${entity} interruptedRead(Supplier<${entity}> read, Runnable change) throws Exception {
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
        return result.get(5, SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ${entity} create(String username) {
        return service.create(username, username + "@example.com");
    }

    private void readByEveryKey(${entity} known) {
        assertThat(service.getById(known.id())).isEqualTo(known);
        assertThat(service.getByEmail(known.email())).isEqualTo(known);
        assertThat(service.getByUsername(known.username())).isEqualTo(known);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
