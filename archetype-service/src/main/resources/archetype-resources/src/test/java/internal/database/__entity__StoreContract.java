package ${package}.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.Samples;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** What every store must do; the subclass gives an empty one for each test. */
public abstract class ${entity}StoreContract {
    private static final Instant LATER = Samples.CREATED_AT.plusSeconds(60);

    /** The store under test, empty at first. */
    protected abstract ${entity}Store store();

    @Test
    void findsWhatWasCreated() {
        var ada = created("ada");
        created("eve");

        assertThat(store().findById(ada.id())).isEqualTo(ada);
        assertThat(store().findByEmail("ada@example.com")).isEqualTo(ada);
        assertThat(store().findByUsername("ada")).isEqualTo(ada);
    }

    @Test
    void findsNothingThatWasNotCreated() {
        created("eve");

        assertNotFound(() -> store().findById(${entity}.IDS.next()));
        assertNotFound(() -> store().findByEmail("ada@example.com"));
        assertNotFound(() -> store().findByUsername("ada"));
        assertNotFound(() -> store().findByUsername("EVE"));
    }

    @Test
    void refusesUsernameInUse() {
        created("ada");
        var second = withUsername("ada");

        assertInUse("username", () -> store().create(second));
        assertNotFound(() -> store().findById(second.id()));
    }

    @Test
    void refusesEmailInUse() {
        var ada = created("ada");
        var second = new ${entity}(${entity}.IDS.next(), "eve", ada.email(), LATER, LATER);

        assertInUse("email", () -> store().create(second));
        assertNotFound(() -> store().findById(second.id()));
    }

    @Test
    void keepsWhatLooksLikeSql() {
        var odd = created("'; -- \" \\ $1 :id ? %");

        assertThat(store().findByUsername(odd.username())).isEqualTo(odd);
    }

    @Test
    void keepsAnyLetter() {
        var odd = created("Адá👩‍🚀");

        assertThat(store().findByUsername(odd.username())).isEqualTo(odd);
    }

    @Test
    void listsInOrderOfCreation() {
        var all = IntStream.range(0, 5).mapToObj(i -> created("name" + i)).toList();

        assertThat(store().list("", 10)).isEqualTo(all);
        assertThat(store().list("", 2)).isEqualTo(all.subList(0, 2));
        assertThat(store().list(all.get(1).id(), 2)).isEqualTo(all.subList(2, 4));
        assertThat(store().list(all.get(4).id(), 2)).isEmpty();
    }

    @Test
    void listsOnAfterAnIdThatIsGone() {
        var all = IntStream.range(0, 3).mapToObj(i -> created("name" + i)).toList();
        store().delete(all.get(1).id());

        assertThat(store().list(all.get(1).id(), 2)).containsExactly(all.get(2));
    }

    @Test
    void changesUsername() {
        var ada = created("ada");

        var change = store().updateUsername(ada.id(), "lovelace", LATER);

        var expected = new ${entity}(ada.id(), "lovelace", ada.email(), ada.createdAt(), LATER);
        assertThat(change).isEqualTo(new Change<>(ada, expected));
        assertThat(store().findById(ada.id())).isEqualTo(expected);
        assertThat(store().findByUsername("lovelace")).isEqualTo(expected);
        assertNotFound(() -> store().findByUsername("ada"));
    }

    @Test
    void acceptsTheUsernameThatItHas() {
        var ada = created("ada");

        var change = store().updateUsername(ada.id(), "ada", LATER);

        assertThat(change.after().username()).isEqualTo("ada");
        assertThat(change.after().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void neverSetsTheTimeOfTheLastChangeBack() {
        var ada = created("ada");

        var change = store().updateUsername(ada.id(), "lovelace", Samples.CREATED_AT.minusSeconds(60));

        assertThat(change.after().updatedAt()).isEqualTo(Samples.CREATED_AT);
    }

    @Test
    void refusesToChangeToUsernameInUse() {
        var ada = created("ada");
        created("eve");

        assertInUse("username", () -> store().updateUsername(ada.id(), "eve", LATER));
        assertThat(store().findById(ada.id())).isEqualTo(ada);
    }

    @Test
    void cannotChangeWhatIsNotThere() {
        assertNotFound(() -> store().updateUsername(${entity}.IDS.next(), "ada", LATER));
    }

    @Test
    void changesAtTheSameTimeFollowEachOther() throws Exception {
        var ada = created("ada");
        var callers = 8;
        var tasks = new ArrayList<Callable<Change<${entity}>>>();
        for (var i = 0; i < callers; i++) {
            var username = "name" + i;
            tasks.add(() -> store().updateUsername(ada.id(), username, LATER));
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

        var last = store().findById(ada.id());
        assertThat(changes)
                .extracting(change -> change.before().username())
                .containsExactlyInAnyOrderElementsOf(namesBefore(changes, last));
    }

    @Test
    void deletesForGood() {
        var ada = created("ada");

        assertThat(store().delete(ada.id())).isEqualTo(ada);

        assertNotFound(() -> store().findById(ada.id()));
        assertNotFound(() -> store().delete(ada.id()));
        var next = created("ada");
        assertThat(store().findByEmail(ada.email())).isEqualTo(next);
    }

    /** Each name but the last was replaced exactly once, and so was the first. */
    private static Iterable<String> namesBefore(Iterable<Change<${entity}>> changes, ${entity} last) {
        var names = new ArrayList<>(List.of("ada"));
        changes.forEach(change -> names.add(change.after().username()));
        names.remove(last.username());
        return names;
    }

    private ${entity} created(String username) {
        var sample = Samples.named(username);
        store().create(sample);
        return sample;
    }

    private static ${entity} withUsername(String username) {
        return new ${entity}(${entity}.IDS.next(), username, "other@example.com", LATER, LATER);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class).hasMessage("${entityWords} not found");
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(AlreadyCreatedException.class))
                .satisfies(e -> assertThat(e.field()).hasValue(field));
    }
}
