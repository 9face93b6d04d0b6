package ${package}.clients.${service.packageName}.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${package}.clients.${service.packageName}.v1.entities.${entity};
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};

/** The calls of {@link ${service.type}Client} about ${entity.pluralWords}. */
public interface ${entity}Calls {
    /**
     * Creates ${entity.article} ${entity.words}. With a request id, the call can be repeated for a day: it then returns the
     * ${entity.words} that the first call created.
     *
     * @param requestId 1 to 64 visible ASCII characters that no other creation has, such as a UUID; null for none
     * @throws ${pkgPackage}.errors.BadRequestException if a field or the request id is malformed
#if($entity.conflicting($entity.fields))
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the value of a unique field is already in use
#end
     * @throws ${pkgPackage}.errors.NotFoundException if the ${entity.words} of the request id was deleted#if(!$entity.foreignKeys.empty), or, naming the field, if
     *     an entity that it refers to does not exist#end

     */
    ${entity} create${entity}(New${entity} wanted, @Nullable String requestId);

    /** Creates ${entity.article} ${entity.words} without a request id. */
    default ${entity} create${entity}(New${entity} wanted) {
        return create${entity}(wanted, null);
    }

#if($entity.editable)
    /**
     * Changes fields of ${entity.article} ${entity.words}, all or none.
     *
     * @param expectedUpdatedAt the time of the last change that the caller knows; null to change the ${entity.words} in any case
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id#foreach($field in $entity.editables)#if($field.foreignKey); naming the field, if the ${field.words} does not exist#end#end

     * @throws ${pkgPackage}.errors.OutdatedException if the ${entity.words} was changed since
#if($entity.conflicting($entity.editables))
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the value of a unique field is already in use
#end
     */
    ${entity} update${entity}(String id, ${entity}Edit edit, @Nullable Instant expectedUpdatedAt);

    /** Changes fields of ${entity.article} ${entity.words}, whatever was changed before. Idempotent. */
    default ${entity} update${entity}(String id, ${entity}Edit edit) {
        return update${entity}(id, edit, null);
    }

#end
#foreach($field in $entity.updatables)
    /**
     * Changes the ${field.words} of ${entity.article} ${entity.words}.
     *
#if($field.optional)
     * @param $field.camel null to clear it
#end
     * @param expectedUpdatedAt the time of the last change that the caller knows; null to change the ${entity.words} in any case
     * @throws ${pkgPackage}.errors.BadRequestException if a field is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id#if($field.foreignKey); naming the field, if the ${field.words} does not exist#end

     * @throws ${pkgPackage}.errors.OutdatedException if the ${entity.words} was changed since
#if($entity.conflicting([$field]))
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if another ${entity.words} has the ${field.words}
#end
     */
    ${entity} update${field.update}(String id, $field.ref $field.camel, @Nullable Instant expectedUpdatedAt);

    /** Changes the ${field.words} of ${entity.article} ${entity.words}, whatever was changed before. Idempotent. */
    default ${entity} update${field.update}(String id, $field.ref $field.camel) {
        return update${field.update}(id, $field.camel, null);
    }

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
     * Finds ${entity.article} ${entity.words} by ${field.words}#if($field.caseless), without regard to the case of ASCII letters#end.
     *
#if($field.checked)
     * @throws ${pkgPackage}.errors.BadRequestException if the ${field.words} is malformed
#end
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the ${field.words}
     */
    ${entity} get${entity}By${field.pascal}($field.java $field.camel);

#end
#if($entity.batch)
    /**
     * Finds several ${entity.pluralWords} by their ids.
     *
     * @param ids at most 100
     * @return those that exist, each once, in the order of the ids
     * @throws ${pkgPackage}.errors.BadRequestException if there are too many ids, or one is malformed
     */
    List<${entity}> batchGet${entity.plural}(List<String> ids);

#end
    /**
     * Lists ${entity.pluralWords} page by page#if($entity.ranges.empty), in the order of their ids#else: in the order of the field of which the query limits the range, or of their ids#end.
     *
     * <p>The order of ids is the order of creation, as far as the clocks of the service's processes agree. Following the
     * tokens from the first page to the last returns exactly once every ${entity.words} that #if($entity.filters.empty)exists#{else}matches the query#end the whole time.
     * Those created meanwhile may be missing. Lists are eventually consistent.
     *
     * @param pageSize the maximum size of the page, 1 to 100; 0 for the default, 50
     * @param pageToken empty for the first page, otherwise {@code nextPageToken} of the previous page of the same query
     * @throws ${pkgPackage}.errors.BadRequestException if the size or the token#if(!$entity.filters.empty), or a value of the query,#end is malformed#if($entity.ranges.size() > 1), or if the query limits the ranges of two
     *     fields#end

     */
    ${entity}Page list${entity.plural}(${entity}Query query, int pageSize, String pageToken);

    /** Lists all ${entity.pluralWords}, oldest first. */
    default ${entity}Page list${entity.plural}(int pageSize, String pageToken) {
        return list${entity.plural}(${entity}Query.ALL, pageSize, pageToken);
    }
#if($entity.deletable)

    /**
     * Deletes ${entity.article} ${entity.words} permanently. Its unique values can be used again.
     *
     * @param expectedUpdatedAt the time of the last change that the caller knows; null to delete the ${entity.words} in any case
     * @throws ${pkgPackage}.errors.BadRequestException if the id is malformed
     * @throws ${pkgPackage}.errors.NotFoundException if no ${entity.words} has the id
#if($service.referredTo($entity))
     * @throws ${pkgPackage}.errors.InUseException if another entity refers to it
#end
     * @throws ${pkgPackage}.errors.OutdatedException if the ${entity.words} was changed since
     */
    void delete${entity}(String id, @Nullable Instant expectedUpdatedAt);

    /** Deletes ${entity.article} ${entity.words}, whatever was changed before. */
    default void delete${entity}(String id) {
        delete${entity}(id, null);
    }
#end
}
