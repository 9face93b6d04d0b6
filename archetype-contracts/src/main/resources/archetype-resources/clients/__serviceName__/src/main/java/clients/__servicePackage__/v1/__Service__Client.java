package ${package}.clients.${service.packageName}.v1;

/**
 * Calls ${service}. Thread-safe.
 *
 * <p>Failures are the exceptions of pkg's errors module. Any call may also fail with {@code InternalException}, which
 * is temporary if the service could not be reached or did not respond in time.
 */
public interface ${service.type}Client extends #foreach($entity in $service.entities)${entity}Calls#if($foreach.hasNext), #end#end {}
