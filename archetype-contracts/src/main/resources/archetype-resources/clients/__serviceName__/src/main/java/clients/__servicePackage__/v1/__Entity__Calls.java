package ${package}.clients.${service.packageName}.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/** The calls of {@link ${service.type}Client} about ${entity.pluralWords}. */
public interface ${entity}Calls {
    /**
     * Creates ${entity.article} ${entity.words}.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
#if(!$entity.uniques.empty)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the value of a unique field is already in use
#end
     */
    ${entity} create${entity}(New${entity} wanted);

#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} of ${entity.article} ${entity.words}. Idempotent.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id
#if($field.unique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if another ${entity.words} has the ${field.words}
#end
     */
    ${entity} update${field.update}(String id, $field.ref $field.camel);

#end
    /**
     * Finds ${entity.article} ${entity.words} by id.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id
     */
    ${entity} get${entity}ById(String id);

#foreach($field in $entity.uniques)
    /**
     * Finds ${entity.article} ${entity.words} by ${field.words}.
     *
#if($field.checked)
     * @throws ${pkgPackage}.errors.BadRequestException if the ${field.words} is malformed
#end
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the ${field.words}
     */
    ${entity} get${entity}By${field.pascal}($field.java $field.camel);

#end
    /**
     * Lists ${entity.pluralWords} in the order of their ids, page by page.
     *
     * <p>This is the order of creation, as far as the clocks of the service's processes agree. Following the tokens from
     * the first page to the last returns exactly once every ${entity.words} that exists the whole time.
     * Those created meanwhile may be missing. Lists are eventually consistent.
     *
     * @param pageSize the maximum size of the page, 1 to 100; 0 for the default, 50
     * @param pageToken empty for the first page, otherwise {@code nextPageToken} of the previous page
     * @throws ${pkgPackage}.errors.BadRequestException if the size or the token is malformed
     */
    ${entity}Page list${entity.plural}(int pageSize, String pageToken);

    /**
     * Deletes ${entity.article} ${entity.words} permanently. Its unique values can be used again.
     *
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id
     */
    void delete${entity}(String id);
}
