package ${package}.internal.database;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

/**
 * Stores ${entity.pluralWords}; thread-safe.
 *
 * <p>Every method may also fail with {@code InternalException}, which is temporary if the database cannot be reached.
 */
public interface ${entity}Store {
    /**
     * Adds ${entity.article} ${entity.words}.
     *
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if its id or another unique value is in use
     */
    void create(${entity} created);

    /**
     * Returns the ${entity.words} with an id, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findById(String id);

#foreach($field in $entity.uniques)
    /**
     * Returns the ${entity.words} with ${field.article} ${field.words}, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findBy${field.pascal}($field.java $field.camel);

#end
    /**
     * Returns ${entity.pluralWords} by ascending id; the last changes may be missing.
     *
     * @param afterId the id after which the list begins; empty to begin with the first
     * @param limit the maximum number to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} and returns the states before and after.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @param updatedAt the new time of the last change; ignored if earlier than the stored time
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
#if($field.unique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    Change<${entity}> update${field.pascal}(String id, $field.ref $field.camel, Instant updatedAt);

#end
    /**
     * Deletes the ${entity.words} with an id and returns its last state.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} delete(String id);
}
