package ${package}.internal.services.v1;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};
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
     * Creates ${entity.article} ${entity.words} with a new id.
#if(!$entity.uniques.empty)
     *
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if a unique value is in use
#end
     */
    ${entity} create(New${entity} wanted);

    /**
     * Returns the ${entity.words} with an id.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getById(String id);

#foreach($field in $entity.uniques)
    /**
     * Returns the ${entity.words} with ${field.article} ${field.words}.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getBy${field.pascal}($field.java $field.camel);

#end
    /**
     * Returns ${entity.pluralWords} by ascending id.
     *
     * @param afterId the id after which the list begins; empty to begin with the first
     * @param limit the maximum number to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} and returns the states before and after. Idempotent.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @throws ${pkgPackage}.errors.NotFoundException if there is no ${entity.words} with the id
#if($field.unique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    Change<${entity}> update${field.pascal}(String id, $field.ref $field.camel);

#end
    /**
     * Deletes the ${entity.words} with an id and returns its last state.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} delete(String id);
}
