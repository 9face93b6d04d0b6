package ${package}.internal.services.v1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.errors.ForbiddenException;
import ${pkgPackage}.token.CallerContext;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity};
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${entity}Page;
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

    /** Creates ${entity.article} ${entity.words}. */
    public ${entity} create(New${entity} wanted) {
        return client.create${entity}(wanted);
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
     * Lists ${entity.pluralWords}, oldest first.
     *
     * @param size the maximum size of the page; 0 for the default
     * @param token empty for the first page
     */
    public ${entity}Page list(int size, String token) {
        return client.list${entity.plural}(size, token);
    }

    /** Deletes the ${entity.words} with an id. */
    public void delete(String id) {
        client.delete${entity}(id);
    }
#if($entity == $model.caller)

    /**
     * Returns the ${entity.words} that the caller is.
     *
     * @throws ForbiddenException if the subject of the caller's token is not the id of ${entity.article} ${entity.words}
     */
    public ${entity} current() {
        return getById(callerId());
    }
#foreach($field in $entity.updatables)

    /** Changes the ${field.words} of the ${entity.words} that the caller is. */
    public ${entity} update${field.pascal}($field.ref value) {
        return client.update${field.update}(callerId(), value);
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
