package ${package}.clients.${servicePackage}.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;
import ${package}.clients.${servicePackage}.v1.entities.${entity};

/** What every {@link ${serviceType}Client} does, real or fake. The tests may share one service, in any order. */
public abstract class ${serviceType}ClientContract {
    private static final IdPrefix IDS = IdPrefix.of(${entity}.ID_PREFIX);
    private static final IdPrefix NAMES = IdPrefix.of("name");

    /** The client to test. */
    protected abstract ${serviceType}Client client();

    @Test
    void createsWithIdAndTimes() {
        var username = NAMES.next();
        var created = client().create${entity}(username, username + "@example.com");

        assertThat(IDS.matches(created.id())).isTrue();
        assertThat(created.username()).isEqualTo(username);
        assertThat(created.email()).isEqualTo(username + "@example.com");
        assertThat(created.updatedAt()).isEqualTo(created.createdAt());
    }

    @Test
    void findsByEachKey() {
        var created = create();

        assertFound(created);
    }

    @Test
    void updatesUsername() {
        var created = create();
        var username = NAMES.next();

        var updated = client().updateUsername(created.id(), username);

        assertThat(updated.username()).isEqualTo(username);
        assertThat(updated.updatedAt()).isAfterOrEqualTo(created.updatedAt());
        assertThat(updated)
                .usingRecursiveComparison()
                .ignoringFields("username", "updatedAt")
                .isEqualTo(created);
        assertFound(updated);
        assertNotFound(() -> client().get${entity}ByUsername(created.username()));
    }

    @Test
    void acceptsUpdateToItsOwnUsername() {
        var created = create();

        var updated = client().updateUsername(created.id(), created.username());

        assertThat(updated.username()).isEqualTo(created.username());
    }

    @Test
    void deletesAndFreesWhatWasUnique() {
        var created = create();
        assertFound(created);

        client().delete${entity}(created.id());

        assertNotFound(() -> client().get${entity}ById(created.id()));
        assertNotFound(() -> client().get${entity}ByEmail(created.email()));
        assertNotFound(() -> client().get${entity}ByUsername(created.username()));
        client().create${entity}(created.username(), created.email());
    }

    @Test
    void rejectsUsernameInUse() {
        var first = create();
        var second = create();

        assertInUse("username", () -> client().create${entity}(first.username(), newEmail()));
        assertInUse("username", () -> client().updateUsername(second.id(), first.username()));
        assertFound(second);
    }

    @Test
    void rejectsEmailInUse() {
        var first = create();

        assertInUse("email", () -> client().create${entity}(NAMES.next(), first.email()));
    }

    @Test
    void createsOneOfManyEqualAtOnce() throws Exception {
        var username = NAMES.next();
        Callable<Boolean> create = () -> creates(username);
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

    @Test
    void knowsNothingOfUnknownKeys() {
        assertNotFound(() -> client().get${entity}ById(IDS.next()));
        assertNotFound(() -> client().get${entity}ByEmail(newEmail()));
        assertNotFound(() -> client().get${entity}ByUsername(NAMES.next()));
        assertNotFound(() -> client().updateUsername(IDS.next(), NAMES.next()));
        assertNotFound(() -> client().delete${entity}(IDS.next()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " ann", "ann ", "an\tn", "an\u0000n"})
    void rejectsMalformedUsername(String username) {
        var id = create().id();

        assertBadRequest("username", () -> client().create${entity}(username, newEmail()));
        assertBadRequest("username", () -> client().updateUsername(id, username));
        assertBadRequest("username", () -> client().get${entity}ByUsername(username));
    }

    @Test
    void countsCodePointsOfUsername() {
        var longest = NAMES.next() + "\uD83C\uDF89".repeat(64 - NAMES.length());

        client().create${entity}(longest, newEmail());

        var found = client().get${entity}ByUsername(longest);
        assertThat(found.username()).isEqualTo(longest);
        assertBadRequest("username", () -> client().get${entity}ByUsername(longest + "!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "@example.com", "ann@", "a nn@example.com"})
    void rejectsMalformedEmail(String email) {
        assertBadRequest("email", () -> client().create${entity}(NAMES.next(), email));
        assertBadRequest("email", () -> client().get${entity}ByEmail(email));
    }

    @Test
    void rejectsEmailOfMoreThan254CodePoints() {
        assertBadRequest("email", () -> client().get${entity}ByEmail("a".repeat(243) + "@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", ${entity}.ID_PREFIX + "_1", "other_01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void rejectsMalformedId(String id) {
        assertBadRequest("id", () -> client().get${entity}ById(id));
        assertBadRequest("id", () -> client().updateUsername(id, NAMES.next()));
        assertBadRequest("id", () -> client().delete${entity}(id));
    }

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
        var username = NAMES.next();
        return client().create${entity}(username, username + "@example.com");
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

    private boolean creates(String username) {
        try {
            client().create${entity}(username, username + "@example.com");
            return true;
        } catch (AlreadyCreatedException e) {
            return false;
        }
    }

    private void assertFound(${entity} expected) {
        var byId = client().get${entity}ById(expected.id());
        var byEmail = client().get${entity}ByEmail(expected.email());
        var byUsername = client().get${entity}ByUsername(expected.username());
        assertThat(List.of(byId, byEmail, byUsername)).containsOnly(expected);
    }

    private static String newEmail() {
        return NAMES.next() + "@example.com";
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo("${entityWords} not found");
            assertThat(thrown.field()).isEmpty();
        });
    }

    private static void assertInUse(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(AlreadyCreatedException.class, thrown -> {
            assertThat(thrown.publicMessage()).isEqualTo(field + " is already in use");
            assertThat(thrown.field()).contains(field);
        });
    }

    private static void assertBadRequest(String field, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BadRequestException.class, thrown -> {
            assertThat(thrown.publicMessage()).startsWith(field + " ");
            assertThat(thrown.field()).contains(field);
        });
    }
}
