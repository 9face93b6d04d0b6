package ${package}.internal.services.v1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.Bytes;
import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.ForbiddenException;
import ${pkgPackage}.token.CallerContext;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Page;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.New${entity};

/** The operations on ${entity.pluralWords}, in ${service}. Throws the exceptions of its client. */
public final class ${entity}Service {
#if($entity == $model.caller)
    private static final IdPrefix IDS = IdPrefix.of(${entity}.ID_PREFIX);

#end
    private final ${service.type}Client client;

    /** Creates a service that calls {@code client}. */
    public ${entity}Service(${service.type}Client client) {
        this.client = client;
    }

    /**
     * Creates ${entity.article} ${entity.words}.
     *
     * @param requestId the same when the caller repeats the request, which then creates nothing; null if it does not
     */
    public ${entity} create(New${entity} wanted, @Nullable String requestId) {
        return client.create${entity}(wanted, requestId);
    }

    /** Returns the ${entity.words} with an id. */
    public ${entity} getById(String id) {
        return client.get${entity}ById(id);
    }
#if($entity.key)

    /** Returns the ${entity.words} with ${entity.key.article} ${entity.key.words}. */
    public ${entity} getBy${entity.key.pascal}($entity.key.java value) {
        return client.get${entity}By${entity.key.pascal}(value);
    }
#end

    /**
     * Lists the ${entity.pluralWords} that a query selects.
     *
     * @param size the maximum size of the page; 0 for the default
     * @param token empty for the first page
     */
    public ${entity}Page list(${entity}Query query, int size, String token) {
        return client.list${entity.plural}(query, size, token);
    }
#if($entity.editable)

    /**
     * Changes some fields of the ${entity.words} with an id.
     *
     * @param expectedUpdatedAt the version to change; null for any
     */
    public ${entity} update(String id, ${entity}Edit edit, @Nullable Instant expectedUpdatedAt) {
        return client.update${entity}(id, edit, expectedUpdatedAt);
    }
#end
#if($entity.deletable)

    /**
     * Deletes the ${entity.words} with an id.
     *
     * @param expectedUpdatedAt the version to delete; null for any
     */
    public void delete(String id, @Nullable Instant expectedUpdatedAt) {
        client.delete${entity}(id, expectedUpdatedAt);
    }
#end
#if($entity == $model.caller)

    /**
     * Returns the ${entity.words} that the caller is.
     *
     * @throws ForbiddenException if the subject of the caller's token is not the id of ${entity.article} ${entity.words}
     */
    public ${entity} current() {
        return getById(callerId());
    }
#if($entity.editable)

    /** Changes some fields of the ${entity.words} that the caller is. */
    public ${entity} updateCurrent(${entity}Edit edit, @Nullable Instant expectedUpdatedAt) {
        return update(callerId(), edit, expectedUpdatedAt);
    }
#end
#foreach($field in $entity.updatables)

    /** Changes the ${field.words} of the ${entity.words} that the caller is. */
    public ${entity} update${field.pascal}($field.ref value, @Nullable Instant expectedUpdatedAt) {
        return client.update${field.update}(callerId(), value, expectedUpdatedAt);
    }
#end

    private static String callerId() {
        var subject = CallerContext.require().subject();
        if (!IDS.matches(subject)) {
            throw new ForbiddenException("the caller is not ${entity.article} ${entity.words}");
        }
        return subject;
    }
#end
}
