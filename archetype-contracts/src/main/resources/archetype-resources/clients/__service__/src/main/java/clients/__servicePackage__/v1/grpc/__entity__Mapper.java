package ${package}.clients.${servicePackage}.v1.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;

import ${pkgPackage}.errors.InternalException;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.clients.${servicePackage}.v1.entities.${entity}Page;
import ${package}.generated.${servicePackage}.v1.${entity}OrBuilder;

/** Makes entities of messages. */
final class ${entity}Mapper {
    private ${entity}Mapper() {}

    static ${entity} entity(${entity}OrBuilder message) {
        if (!message.hasId()) {
            throw new InternalException("an answer lacks ${entitySnake}.id", null);
        }
        return new ${entity}(
                message.getId().getValue(),
                message.getUsername().getValue(),
                message.getEmail().getValue(),
                instant(message.getCreatedAt()),
                instant(message.getUpdatedAt()));
    }

    static ${entity}Page page(List<? extends ${entity}OrBuilder> messages, String next) {
        var entities = messages.stream().map(message -> entity(message)).toList();
        return new ${entity}Page(entities, next);
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
