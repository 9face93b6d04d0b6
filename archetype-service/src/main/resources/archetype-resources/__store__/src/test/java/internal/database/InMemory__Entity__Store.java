package ${package}.internal.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Caseless;
import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.constants.Position;
import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Fixtures;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Secrets;

/** A store in memory that counts its single reads, and can run an action during one#if(!$entity.foreignKeys.empty); it does not check references#end. */
public final class InMemory${entity}Store implements ${entity}Store {
    private static final Comparator<Position> ORDER = #if(!$entity.ranges.empty)InMemory${entity}Store::compare#{else}Comparator.comparing(Position::id)#end;

    private final NavigableMap<String, ${entity}> byId = new TreeMap<>();
    private final Map<String, String> idsByRequest = new HashMap<>();
#foreach($field in $entity.secrets)
    private final Map<String, $field.ref> ${field.camel}ById = new HashMap<>();
#end
    private final AtomicInteger reads = new AtomicInteger();
    private volatile Runnable afterRead = () -> {};

    /** The number of single reads so far. */
    public int reads() {
        return reads.get();
    }

    /** Runs {@code action} during every single read, between reading and returning the state. */
    public void afterRead(Runnable action) {
        afterRead = action;
    }

    @Override
    public synchronized ${entity} create(${entity} created,#if(!$entity.secrets.empty) ${entity}Secrets secrets,#end @Nullable String requestId) {
        var earlier = requestId == null ? null : idsByRequest.get(requestId);
        if (earlier != null) {
            return find(${entity}::id, earlier);
        }
        if (byId.containsKey(created.id())) {
            throw new AlreadyCreatedException("id", "is already in use");
        }
        put(created);
#foreach($field in $entity.secrets)
        ${field.camel}ById.put(created.id(), secrets.${field.camel}());
#end
        if (requestId != null) {
            idsByRequest.put(requestId, created.id());
        }
        return created;
    }

    @Override
    public ${entity} findById(String id) {
        return read(${entity}::id, id);
    }
#foreach($field in $entity.uniques)

    @Override
    public ${entity} findBy${field.pascal}($field.java value) {
#if($field.caseless)
        return read(each -> #if($field.optional)Optional.ofNullable(each.${field.camel}()).map(Caseless::fold).orElse(null)#{else}Caseless.fold(each.${field.camel}())#end, Caseless.fold(value));
#else
        return read(${entity}::${field.camel}, value);
#end
    }
#end
#if($entity.batch())

    @Override
    public synchronized List<${entity}> findByIds(List<String> ids) {
        return ids.stream().distinct().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
    }
#end

    @Override
    public synchronized List<${entity}> list(${entity}Query query, Position after, int limit) {
        Comparator<Position> order = query.newestFirst() ? ORDER.reversed() : ORDER;
        return byId.values().stream()
#if(!$entity.indexed.empty)
                .filter(each -> matches(query, each))
#end
                .sorted(Comparator.comparing(query::positionOf, order))
                .filter(each -> after.equals(Position.FIRST) || order.compare(query.positionOf(each), after) > 0)
                .limit(limit)
                .toList();
    }
#foreach($field in $entity.updatables)

    @Override
    public synchronized Change<${entity}> update${field.pascal}(String id, $field.ref value, Instant updatedAt, @Nullable Instant expected) {
#if($field.secret)
        var change = replace(id, updatedAt, expected, before -> before);
        ${field.camel}ById.put(id, value);
        return change;
#else
        return replace(id, updatedAt, expected, before -> ${entity}Fixtures.with${field.pascal}(before, value));
#end
    }
#end
#if(!$entity.editables.empty)

    @Override
    public synchronized Change<${entity}> update(String id, ${entity}Edit edit, Instant updatedAt, @Nullable Instant expected) {
        var change = replace(id, updatedAt, expected, before -> new ${entity}(id, #foreach($field in $entity.visible)#if($field.editable)Edit.applied(edit.${field.camel}(), before.${field.camel}())#{else}before.${field.camel}()#end, #{end}before.createdAt(), before.updatedAt()));
#foreach($field in $entity.secrets)
#if($field.editable)
        if (edit.${field.camel}() != null) {
            ${field.camel}ById.put(id, edit.${field.camel}().value());
        }
#end
#end
        return change;
    }
#end
#if($entity.deletable())

    @Override
    public synchronized ${entity} delete(String id,#if($entity.softDelete()) Instant deletedAt,#end @Nullable Instant expected) {
        var deleted = current(id, expected);
        byId.remove(id);
        return deleted;
    }
#end
#foreach($field in $entity.secrets)

    @Override
    public synchronized $field.ref ${field.camel}Of(String id) {
        find(${entity}::id, id);
        return #if($field.optional)${field.camel}ById.get(id)#{else}Objects.requireNonNull(${field.camel}ById.get(id))#end;
    }
#end

    private ${entity} read(Function<${entity}, @Nullable Object> field, Object value) {
        reads.incrementAndGet();
        var found = find(field, value);
        afterRead.run();
        return found;
    }

    private synchronized ${entity} find(Function<${entity}, @Nullable Object> field, Object value) {
        return byId.values().stream()
                .filter(each -> value.equals(field.apply(each)))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("${entity.words} not found"));
    }
#if($entity.changeable() || $entity.deletable())

    private ${entity} current(String id, @Nullable Instant expected) {
        var found = find(${entity}::id, id);
        if (expected != null && !expected.equals(found.updatedAt())) {
            throw new OutdatedException("${entity.words} was changed concurrently");
        }
        return found;
    }
#end
#if($entity.changeable())

    private Change<${entity}> replace(String id, Instant at, @Nullable Instant expected, UnaryOperator<${entity}> change) {
        var before = current(id, expected);
        var earliest = before.updatedAt().plusNanos(1_000);
        var after = ${entity}Fixtures.updated(change.apply(before), at.isAfter(earliest) ? at : earliest);
        put(after);
        return new Change<>(before, after);
    }
#end

    private void put(${entity} wanted) {
#foreach($field in $entity.uniques)
        requireFree(wanted, "${field.name}", #if($field.caseless)each -> #if($field.optional)Optional.ofNullable(each.${field.camel}()).map(Caseless::fold).orElse(null)#{else}Caseless.fold(each.${field.camel}())#end#{else}${entity}::${field.camel}#end);
#end
#foreach($composite in $entity.composites)
        requireFree(wanted, "${composite.last.name}", each -> List.of(#foreach($field in $composite.fields)each.${field.camel}()#if($foreach.hasNext), #end#end));
#end
        byId.put(wanted.id(), wanted);
    }
#if(!$entity.uniques.empty || !$entity.composites.empty)

    private void requireFree(${entity} wanted, String name, Function<${entity}, @Nullable Object> field) {
        var value = field.apply(wanted);
        for (var other : byId.values()) {
            if (value != null && value.equals(field.apply(other)) && !other.id().equals(wanted.id())) {
                throw new AlreadyCreatedException(name, "is already in use");
            }
        }
    }
#end
#if(!$entity.indexed.empty)

    private static boolean matches(${entity}Query query, ${entity} each) {
        return #foreach($field in $entity.indexed)same(query.${field.camel}(), each.${field.camel}())#if($field.ranged) && within(each.${field.camel}(), query.${field.camel}From(), query.${field.camel}Until())#end#if($foreach.hasNext) && #end#end;
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object value) {
        return wanted == null || wanted.equals(value);
    }
#end
#if(!$entity.ranges.empty)

    @SuppressWarnings("unchecked")
    private static int compare(Position one, Position other) {
        if (one.key() == null || other.key() == null) {
            return one.id().compareTo(other.id());
        }
        var byKey = ((Comparable<Object>) one.key()).compareTo(other.key());
        return byKey == 0 ? one.id().compareTo(other.id()) : byKey;
    }

    private static <T extends Comparable<? super T>> boolean within(@Nullable T value, @Nullable T from, @Nullable T until) {
        if (value == null) {
            return from == null && until == null;
        }
        return (from == null || value.compareTo(from) >= 0) && (until == null || value.compareTo(until) < 0);
    }
#end
}
