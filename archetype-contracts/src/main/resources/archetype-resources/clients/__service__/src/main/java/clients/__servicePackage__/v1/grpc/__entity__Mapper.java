package ${package}.clients.${servicePackage}.v1.grpc;

import java.util.List;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.grpc.WireTimes;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.clients.${servicePackage}.v1.entities.${entity}Page;
import ${package}.generated.${servicePackage}.v1.${entity}OrBuilder;

/** Makes entities of messages. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static ${entity} entity(${entity}OrBuilder sent) {
        if (!sent.hasId()) {
            throw new InternalException("an answer lacks ${entitySnake}.id", null);
        }
#set($values = ["sent.getId().getValue()"])
#foreach($field in $fields)
#set($ignored = $values.add($field.fromMessage))
#end
#set($ignored = $values.add("WireTimes.instant(sent.getCreatedAt())"))
#set($ignored = $values.add("WireTimes.instant(sent.getUpdatedAt())"))
#wrapped("        return new ${entity}(" $values ");")
    }

    static ${entity}Page page(List<? extends ${entity}OrBuilder> messages, String next) {
        var entities = messages.stream().map(message -> entity(message)).toList();
        return new ${entity}Page(entities, next);
    }
}
