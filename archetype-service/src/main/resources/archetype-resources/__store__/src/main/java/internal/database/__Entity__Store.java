package ${package}.internal.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Position;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Secrets;

/**
 * Stores ${entity.pluralWords}; thread-safe.
 *
 * <p>Every method may also fail with {@code InternalException}, which is temporary if the database cannot be reached.
 */
public interface ${entity}Store {
    /**
     * Adds ${entity.article} ${entity.words} and returns it; or returns the one that an earlier call with the same request id added.
     *
     * @param requestId identifies the request for a day; null to add in any case
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if its id or another unique value is in use
     * @throws ${pkgPackage}.errors.NotFoundException#if($entity.foreignKeys.empty) if the one added earlier is gone#else naming the field if an entity that it refers to does not exist, or if the one
     *     added earlier is gone#end

     */
#if($entity.secrets.empty)
    ${entity} create(${entity} created, @Nullable String requestId);
#else
    ${entity} create(${entity} created, ${entity}Secrets secrets, @Nullable String requestId);
#end

    /**
     * Returns the ${entity.words} with an id, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findById(String id);

#foreach($field in $entity.uniques)
    /**
     * Returns the ${entity.words} with ${field.article} ${field.words}#if($field.caseless), in whatever case#end, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findBy${field.pascal}($field.java $field.camel);

#end
#if($entity.batch())
    /** Returns those that exist of the ${entity.pluralWords} with these ids, each once and in this order, as of the last committed change. */
    List<${entity}> findByIds(List<String> ids);

#end
#foreach($field in $entity.secrets)
    /**
     * Returns the ${field.words} of the ${entity.words} with an id, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
#if($field.optional)
    @Nullable
#end
    $field.boxed ${field.camel}Of(String id);

#end
    /**
     * Returns ${entity.pluralWords} in the order of the query; the last changes may be missing.
     *
     * @param after the position after which the list begins
     * @param limit the maximum number to return, at least 1
     */
    List<${entity}> list(${entity}Query query, Position after, int limit);

#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} and returns the states before and after.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @param updatedAt the new time of the last change, which is a microsecond after the stored time at the earliest
     * @param expected the stored time of the last change; null to change in any case
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
     * @throws ${pkgPackage}.errors.OutdatedException if the stored time is another than {@code expected}
#if($field.unique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    Change<${entity}> update${field.pascal}(String id, $field.ref $field.camel, Instant updatedAt, @Nullable Instant expected);

#end
#if(!$entity.editables.empty)
    /**
     * Changes several fields at once and returns the states before and after.
     *
     * @param updatedAt the new time of the last change, which is a microsecond after the stored time at the earliest
     * @param expected the stored time of the last change; null to change in any case
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if a unique value is in use
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
     * @throws ${pkgPackage}.errors.OutdatedException if the stored time is another than {@code expected}
     */
    Change<${entity}> update(String id, ${entity}Edit edit, Instant updatedAt, @Nullable Instant expected);

#end
#if($entity.deletable())
    /**
     * Deletes the ${entity.words} with an id and returns its last state.
     *
     * @param expected the stored time of the last change; null to delete in any case
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     * @throws ${pkgPackage}.errors.OutdatedException if the stored time is another than {@code expected}
     */
    ${entity} delete(String id, #if($entity.softDelete())Instant deletedAt, #end@Nullable Instant expected);
#end
}
