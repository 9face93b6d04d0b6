package ${package}.clients.${servicePackage}.v1;

#set($imports = [])
#foreach($field in $updatables)
#set($ignored = $imports.addAll($field.refImports))
#end
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#importGroup($imports)
#set($entities = "${package}.clients.${servicePackage}.v1.entities")
#imports(["${entities}.${entity}", "${entities}.${entity}Page", "${entities}.New${entity}"])

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
#foreach($any in $anyUnique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if a value that must be unique is in use
#end
     */
    ${entity} create${entity}(New${entity} wanted);

#foreach($field in $updatables)
    /**
     * Gives one ${entityWords} another ${field.words}; the one that it has is accepted too.
     *
#foreach($each in $field.ifOptional)
     * @param $field.camel null to leave it without one
#end
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has the id
#foreach($each in $field.ifUnique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    ${entity} update${field.pascal}(String id, $field.ref $field.camel);

#end
    /**
     * Finds the ${entityWords} with an id.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    ${entity} get${entity}ById(String id);

#foreach($field in $uniques)
    /**
     * Finds the ${entityWords} with $field.article ${field.words}.
     *
#foreach($each in $field.ifChecked)
     * @throws ${pkgPackage}.errors.BadRequestException if the ${field.words} is malformed
#end
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    ${entity} get${entity}By${field.pascal}($field.java $field.camel);

#end
    /**
     * Lists all by id, page by page: in order of creation, as far as the clocks of the service's processes agree.
     *
     * <p>Whoever follows the tokens from the first page to the last gets each that exists all the while exactly once. What is
     * created meanwhile may be missing: the next list from the first page has it. A list may lag behind changes for a short
     * while; what it does not show yet does not count as existing.
     *
     * @param pageSize the most a page may hold, 1 to 100; 0 stands for 50
     * @param pageToken empty for the first page, else {@code nextPageToken} of the page before
     * @throws ${pkgPackage}.errors.BadRequestException if the size or the token is malformed
     */
    ${entity}Page list${entityPlural}(int pageSize, String pageToken);

    /**
     * Deletes one ${entityWords} for good; what was unique is free again.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entityWords} has it
     */
    void delete${entity}(String id);
}
