package ${package}.internal.services.v1;

import java.time.InstantSource;
import java.util.List;

import ${package}.internal.database.${entity}Store;
import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/**
 * What callers can do with a ${entityWords}; thread-safe. Arguments are valid: handlers see to it.
 *
 * <p>Any method may also fail with {@code InternalException}, which is temporary if the database cannot be reached.
 */
public interface ${entity}Service {
    /** The service over a store, without decorators. */
    static ${entity}Service over(${entity}Store store, InstantSource clock) {
        return new Default${entity}Service(store, clock);
    }

    /**
     * Creates one with a new id.
     *
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if the username or email is in use
     */
    ${entity} create(String username, String email);

    /**
     * Returns the one with the id.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getById(String id);

    /**
     * Returns the one with the email.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getByEmail(String email);

    /**
     * Returns the one with the username.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getByUsername(String username);

    /**
     * Returns those whose ids follow {@code afterId} in the order of ids.
     *
     * @param afterId empty to begin with the first
     * @param limit the most to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

    /**
     * Gives it another username; the one that it has is accepted too.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the username is in use
     */
    Change<${entity}> updateUsername(String id, String username);

    /**
     * Deletes it for good and returns what it was.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     */
    ${entity} delete(String id);
}
