package ${package}.clients.${service.packageName}.v1;

/**
 * Tests that every {@link ${service.type}Client} must pass, real or fake.
 *
 * <p>The tests may share one service and run in any order.
 */
public interface ${service.type}ClientContract extends #foreach($entity in $service.entities)${entity}CallsContract#if($foreach.hasNext), #end#end {
    @Override
    ${service.type}Client client();
}
