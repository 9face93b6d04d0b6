package ${package}.internal.services.v1;

#set($imports = ["java.time.InstantSource", "java.util.List"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
import ${package}.internal.database.${entity}Store;
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
#end
#set($entities = "${package}.internal.entities.${entityPackage}.v1")
#imports(["${entities}.${entity}", "${entities}.New${entity}"])

/**
 * What callers can do with one ${entityWords} or all; thread-safe. Arguments are valid: handlers see to it.
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
#foreach($any in $anyUnique)
     *
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field if a value that must be unique is in use
#end
     */
    ${entity} create(New${entity} wanted);

    /**
     * Returns the one with the id.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getById(String id);

#foreach($field in $uniques)
    /**
     * Returns the one with the ${field.words}.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} getBy${field.pascal}($field.java $field.camel);

#end
    /**
     * Returns those whose ids follow {@code afterId} in the order of ids.
     *
     * @param afterId empty to begin with the first
     * @param limit the most to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

#foreach($field in $updatables)
    /**
     * Gives it another ${field.words}; the one that it has is accepted too.
     *
#foreach($each in $field.ifOptional)
     * @param $field.camel null to clear it
#end
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
#foreach($each in $field.ifUnique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
    Change<${entity}> update${field.pascal}(String id, $field.ref $field.camel);

#end
    /**
     * Deletes it for good and returns what it was.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     */
    ${entity} delete(String id);
}
