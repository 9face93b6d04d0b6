package ${package}.internal.database;

import java.time.Instant;
import java.util.List;

import ${package}.internal.entities.Change;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/**
 * Keeps every ${entityWords}; thread-safe.
 *
 * <p>Any method may also fail with {@code InternalException}, which is temporary if the database cannot be reached.
 */
public interface ${entity}Store {
    /**
     * Keeps a new one.
     *
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if its username or email is in use
     */
    void create(${entity} created);

    /**
     * Returns the one with the id, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findById(String id);

    /**
     * Returns the one with the email, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findByEmail(String email);

    /**
     * Returns the one with the username, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findByUsername(String username);

    /**
     * Returns those whose ids follow {@code afterId} in the order of ids, which may lag behind the last change.
     *
     * @param afterId empty to begin with the first
     * @param limit the most to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

    /**
     * Gives it another username and returns what this change replaced, and by what.
     *
     * @param at becomes the time of the last change, unless that is later already
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the username is in use
     */
    Change<${entity}> updateUsername(String id, String username, Instant at);

    /**
     * Deletes it for good and returns what it was.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     */
    ${entity} delete(String id);
}
