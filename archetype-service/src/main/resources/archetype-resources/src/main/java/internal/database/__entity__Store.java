package ${package}.internal.database;

#set($imports = ["java.util.List"])
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("java.time.Instant"))
#set($ignored = $imports.addAll($field.refImports))
#end
#importGroup($imports)
#foreach($any in $anyUpdatable)
import ${package}.internal.entities.Change;
#end
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
     * @throws ${pkgPackage}.errors.AlreadyCreatedException naming the field, the id or another that is unique, if its
     *     value is in use
     */
    void create(${entity} created);

    /**
     * Returns the one with the id, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findById(String id);

#foreach($field in $uniques)
    /**
     * Returns the one with the ${field.words}, as of the last committed change.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none
     */
    ${entity} findBy${field.pascal}($field.java $field.camel);

#end
    /**
     * Returns those whose ids follow {@code afterId} in the order of ids, which may lag behind the last change.
     *
     * @param afterId empty to begin with the first
     * @param limit the most to return, at least 1
     */
    List<${entity}> list(String afterId, int limit);

#foreach($field in $updatables)
    /**
     * Gives it another ${field.words} and returns what this change replaced, and by what.
     *
#foreach($each in $field.ifOptional)
     * @param $field.camel null to clear it
#end
     * @param updatedAt becomes the time of the last change, unless that is later already
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
#foreach($each in $field.ifUnique)
     * @throws ${pkgPackage}.errors.AlreadyCreatedException if the ${field.words} is in use
#end
     */
#wrapped("    Change<${entity}> update${field.pascal}(" ["String id", "$field.ref $field.camel", "Instant updatedAt"] ");")

#end
    /**
     * Deletes it for good and returns what it was.
     *
     * @throws ${pkgPackage}.errors.NotFoundException if there is none with the id
     */
    ${entity} delete(String id);
}
