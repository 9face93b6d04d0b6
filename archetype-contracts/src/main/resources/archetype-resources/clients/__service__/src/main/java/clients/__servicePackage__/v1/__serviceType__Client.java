package ${package}.clients.${servicePackage}.v1;

import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.clients.${servicePackage}.v1.entities.${entity}Page;

/**
 * Calls ${service}. Safe for use by many threads at once.
 *
 * <p>Failures are the exceptions of pkg's errors brick. Any call may also fail with {@code InternalException}, which
 * is temporary if the service could not be reached or did not answer in time.
 */
public interface ${serviceType}Client {
    /**
     * Creates one ${entityWords}.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the username or the email is in use
     */
    ${entity} create${entity}(String username, String email);

    /**
     * Gives one ${entityWords} another username; the one that it has is accepted too.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has the id
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the username is in use
     */
    ${entity} updateUsername(String id, String username);

    /**
     * Finds the ${entityWords} with an id.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    ${entity} get${entity}ById(String id);

    /**
     * Finds the ${entityWords} with an email.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the email is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    ${entity} get${entity}ByEmail(String email);

    /**
     * Finds the ${entityWords} with a username.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the username is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    ${entity} get${entity}ByUsername(String username);

    /**
     * Lists all in order of creation, page by page.
     *
     * @param pageSize the most a page may hold, 1 to 100; 0 stands for 50
     * @param pageToken empty for the first page, else {@code nextPageToken} of the page before
     * @throws ${pkgPackage}.errors.BadRequestException if the size is out of range or the token is not one of a page
     */
    ${entity}Page list${entityPlural}(int pageSize, String pageToken);

    /**
     * Deletes one ${entityWords} for good; its username and email are free again.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    void delete${entity}(String id);
}
