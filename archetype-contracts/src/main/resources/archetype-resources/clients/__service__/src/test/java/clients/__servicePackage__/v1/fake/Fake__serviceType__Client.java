package ${package}.clients.${servicePackage}.v1.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.errors.ServiceException;
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.clients.${servicePackage}.v1.entities.${entity}Page;

/** Behaves like ${service}, in memory: the same answers, the same errors. Starts empty. */
public final class Fake${serviceType}Client implements ${serviceType}Client {
    private static final IdPrefix IDS = IdPrefix.of(${entity}.ID_PREFIX);
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAX_PAGE_SIZE = 100;

    private final TreeMap<String, ${entity}> byId = new TreeMap<>();
    private @Nullable ServiceException failure;

    /** Makes every call from now on throw {@code failure}, as if the service did; null ends that. */
    public synchronized void failWith(@Nullable ServiceException failure) {
        this.failure = failure;
    }

    @Override
    public synchronized ${entity} create${entity}(String username, String email) {
        throwFailure();
        requireUsername(username);
        Require.email("email", email);
        requireFree("username", find(${entity}::username, username), "");
        requireFree("email", find(${entity}::email, email), "");
        var now = now();
        return save(new ${entity}(IDS.next(), username, email, now, now));
    }

    @Override
    public synchronized ${entity} updateUsername(String id, String username) {
        throwFailure();
        requireId(id);
        requireUsername(username);
        var old = get${entity}ById(id);
        requireFree("username", find(${entity}::username, username), id);
        return save(new ${entity}(id, username, old.email(), old.createdAt(), now()));
    }

    @Override
    public synchronized ${entity} get${entity}ById(String id) {
        throwFailure();
        requireId(id);
        return found(Optional.ofNullable(byId.get(id)));
    }

    @Override
    public synchronized ${entity} get${entity}ByEmail(String email) {
        throwFailure();
        Require.email("email", email);
        return found(find(${entity}::email, email));
    }

    @Override
    public synchronized ${entity} get${entity}ByUsername(String username) {
        throwFailure();
        requireUsername(username);
        return found(find(${entity}::username, username));
    }

    @Override
    public synchronized ${entity}Page list${entityPlural}(int pageSize, String pageToken) {
        throwFailure();
        var size = Require.range("page_size", pageSize == 0 ? DEFAULT_PAGE_SIZE : pageSize, 1, MAX_PAGE_SIZE);
        if (!pageToken.isEmpty() && !IDS.matches(pageToken)) {
            throw new BadRequestException("page_token", "must be one that a list gave");
        }
        var rest = byId.tailMap(pageToken, false);
        var page = rest.values().stream().limit(size).toList();
        var next = page.size() == rest.size() ? "" : page.get(page.size() - 1).id();
        return new ${entity}Page(page, next);
    }

    @Override
    public synchronized void delete${entity}(String id) {
        byId.remove(get${entity}ById(id).id());
    }

    private ${entity} save(${entity} saved) {
        byId.put(saved.id(), saved);
        return saved;
    }

    private Optional<${entity}> find(Function<${entity}, String> field, String value) {
        return byId.values().stream()
                .filter(one -> field.apply(one).equals(value))
                .findFirst();
    }

    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private static ${entity} found(Optional<${entity}> found) {
        return found.orElseThrow(() -> new NotFoundException("${entityWords} not found"));
    }

    private static void requireFree(String field, Optional<${entity}> owner, String id) {
        if (owner.isPresent() && !owner.get().id().equals(id)) {
            throw new AlreadyCreatedException(field, "is already in use");
        }
    }

    private static void requireId(String id) {
        if (!IDS.matches(id)) {
            throw new BadRequestException("id", "must be ${entitySnake}_ and a ULID");
        }
    }

    private static void requireUsername(String username) {
        Require.text("username", username, 64);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
