package ${package}.internal.handlers.grpc.${entityPackage}.v1;

import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import java.time.Instant;

import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** Makes messages of entities. */
final class Messages {
    private Messages() {}

    static ${contractsPackage}.generated.${servicePackage}.v1.${entity} of(
            // of two types that share a name, the entity
            ${entity} entity) {
        return ${contractsPackage}.generated.${servicePackage}.v1.${entity}.newBuilder()
                .setId(StringValue.of(entity.id()))
                .setUsername(StringValue.of(entity.username()))
                .setEmail(StringValue.of(entity.email()))
                .setCreatedAt(timestamp(entity.createdAt()))
                .setUpdatedAt(timestamp(entity.updatedAt()))
                .build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
