package ${package}.internal.services.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.Position;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Edit;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Query;
import ${package}.internal.entities.${entity.packageName}.v1.${entity}Secrets;
import ${package}.internal.entities.${entity.packageName}.v1.New${entity};

/**
 * Operations on ${entity.pluralWords}; thread-safe. Handlers check the arguments.
 *
 * <p>Every method may also fail with {@code InternalException}, which is temporary if the database cannot be reached.
 */
public interface ${entity}Service {
    /** Returns the service without decorators, on a store. */
    static ${entity}Service over(${entity}Store store, InstantSource clock) {
        return new Default${entity}Service(store, clock);
    }

    /**
     * Creates ${entity.article} ${entity.words} with a new id; or returns the one that an earlier call with the same request id created.
     *
     * @param requestId identifies the request for a day; null to create one in any case
#if(!$entity.uniques.empty || !$entity.composites.empty)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if a unique value is in use
#end
     * @throws ${pkgPackage}.errors.NotFoundException#if($entity.foreignKeys.empty) if the one created earlier is gone#else naming the field if an entity that it refers to does not exist, or if the one
     *     created earlier is gone#end

     */
    ${entity} create(New${entity} wanted, @Nullable String requestId);

    /**
     * Returns the ${entity.words} with an id.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getById(String id);

#foreach($field in $entity.uniques)
    /**
     * Returns the ${entity.words} with ${field.article} ${field.words}#if($field.caseless), in whatever case#end.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getBy${field.pascal}($field.java $field.camel);

#end
#if($entity.batch())
    /** Returns those that exist of the ${entity.pluralWords} with these ids, each once and in this order. */
    List<${entity}> getByIds(List<String> ids);

#end
    /**
     * Returns ${entity.pluralWords} in the order of the query.
     *
     * @param after the position after which the list begins
     * @param limit the maximum number to return, at least 1
     */
    List<${entity}> list(${entity}Query query, Position after, int limit);

#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} and returns the states before and after. Idempotent without {@code expected}.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @param expected the time of the last change that the caller knows; null to change in any case
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
     * @throws ${pkgPackage}.errors.OutdatedException if it was changed after {@code expected}
#if($field.unique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    Change<${entity}> update${field.pascal}(String id, $field.ref $field.camel, @Nullable Instant expected);

#end
#if(!$entity.editables.empty)
    /**
     * Changes several fields at once and returns the states before and after. Idempotent without {@code expected}.
     *
     * @param expected the time of the last change that the caller knows; null to change in any case
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
     * @throws ${pkgPackage}.errors.OutdatedException if it was changed after {@code expected}
     */
    Change<${entity}> update(String id, ${entity}Edit edit, @Nullable Instant expected);

#end
#if($entity.deletable())
    /**
     * Deletes the ${entity.words} with an id and returns its last state.
     *
     * @param expected the time of the last change that the caller knows; null to delete in any case
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     * @throws ${pkgPackage}.errors.OutdatedException if it was changed after {@code expected}
     */
    ${entity} delete(String id, @Nullable Instant expected);
#end
}
