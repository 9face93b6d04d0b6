#foreach($field in $fields)
#set($field.wanted = "wanted.${field.camel}()")
#set($field.valid = "value")
#set($field.key = "value")
#foreach($each in $field.ifVerified)
#set($field.wanted = "checked${field.pascal}(wanted.${field.camel}())")
#set($field.valid = "valid")
#set($field.key = "checked${field.pascal}(value)")
#end
#end
package ${package}.clients.${servicePackage}.v1.fake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
#foreach($any in $anyUnique)
import java.util.function.Function;
#end
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.IdPrefix;
#foreach($any in $anyUnique)
import ${pkgPackage}.errors.AlreadyCreatedException;
#end
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.Require;
import ${pkgPackage}.errors.ServiceException;
#foreach($any in $anyTimestamp)
import ${pkgPackage}.grpc.WireTimes;
#end
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
#set($entities = "${package}.clients.${servicePackage}.v1.entities")
#imports(["${entities}.${entity}", "${entities}.${entity}Page", "${entities}.New${entity}"])

/** Behaves like ${service}, in memory: the same answers, the same errors. Starts empty. */
#folded("public final class Fake${serviceType}Client" "implements ${serviceType}Client {")
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
    public synchronized ${entity} create${entity}(New${entity} wanted) {
        throwFailure();
        var valid = valid(wanted);
#foreach($field in $uniques)
#set($quoted = """${field.name}""")
#wrapped("        requireFree(" [$quoted, "${entity}::${field.camel}", "valid.${field.camel}()", """"""] ");")
#end
        var now = now();
#set($values = ["IDS.next()"])
#foreach($field in $fields)
#set($ignored = $values.add("valid.${field.camel}()"))
#end
#set($ignored = $values.add("now"))
#set($ignored = $values.add("now"))
#wrapped("        var created = new ${entity}(" $values ");")
        return save(created);
    }

#foreach($field in $updatables)
    @Override
    public synchronized ${entity} update${field.pascal}(String id, $field.ref value) {
        throwFailure();
        requireId(id);
#foreach($verified in $field.ifVerified)
        var valid = checked${field.pascal}(value);
#end
        var old = get${entity}ById(id);
#foreach($each in $field.ifUnique)
        requireFree("${field.name}", ${entity}::${field.camel}, $field.valid, id);
#end
#set($values = ["id"])
#foreach($each in $fields)
#set($ignored = $values.add("old.${each.camel}()"))
#end
#set($values[$field.number] = $field.valid)
#set($ignored = $values.add("old.createdAt()"))
#set($ignored = $values.add("now()"))
#wrapped("        var changed = new ${entity}(" $values ");")
        return save(changed);
    }

#end
    @Override
    public synchronized ${entity} get${entity}ById(String id) {
        throwFailure();
        requireId(id);
        return found(Optional.ofNullable(byId.get(id)));
    }

#foreach($field in $uniques)
    @Override
    public synchronized ${entity} get${entity}By${field.pascal}($field.java value) {
        throwFailure();
        return found(find(${entity}::${field.camel}, $field.key));
    }

#end
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

#foreach($any in $anyUnique)
#set($parameters = ["String field", "Function<${entity}, ?> key", "@Nullable Object value", "String id"])
#wrapped("    private void requireFree(" $parameters ") {")
        var owner = find(key, value);
        if (owner.isPresent() && !owner.get().id().equals(id)) {
            throw new AlreadyCreatedException(field, "is already in use");
        }
    }

    /** Null is nobody's. */
    private Optional<${entity}> find(Function<${entity}, ?> key, @Nullable Object value) {
        return byId.values().stream()
                .filter(one -> value != null && value.equals(key.apply(one)))
                .findFirst();
    }

#end
    private void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private static ${entity} found(Optional<${entity}> found) {
        return found.orElseThrow(() -> new NotFoundException("${entityWords} not found"));
    }

    private static void requireId(String id) {
        if (!IDS.matches(id)) {
            throw new BadRequestException("id", "must be ${entitySnake}_ and a ULID");
        }
    }

    private static New${entity} valid(New${entity} wanted) {
#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add($field.wanted))
#end
#wrapped("        return new New${entity}(" $values ");")
    }

#foreach($field in $fields)
#foreach($verified in $field.ifVerified)
    private static $field.ref checked${field.pascal}($field.ref value) {
#foreach($each in $field.ifRequired)
        return $field.verified;
#end
#foreach($each in $field.ifOptional)
        return value == null ? null : $field.verified;
#end
    }

#end
#end
#foreach($any in $anyDouble)
    /** Minus zero counts as zero. */
    private static double number(String field, double value) {
        return Require.finite(field, value) + 0.0;
    }

#end
#foreach($any in $anyTimestamp)
    private static Instant time(String field, Instant value) {
        var inRange = WireTimes.instant(field, WireTimes.timestamp(value));
        return inRange.truncatedTo(ChronoUnit.MICROS);
    }

#end
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
