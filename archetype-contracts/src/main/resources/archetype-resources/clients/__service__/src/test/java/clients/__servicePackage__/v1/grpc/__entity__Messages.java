package ${package}.clients.${servicePackage}.v1.grpc;

import static ${package}.generated.${servicePackage}.v1.${entity}.newBuilder;

import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import java.time.Instant;

import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.generated.${servicePackage}.v1.${entity}.Builder;

/** Makes messages of entities, as the service does. */
@SuppressWarnings("BadImport") // entity and message share a name: only the nested builder can be imported
final class ${entity}Messages {
    private ${entity}Messages() {}

    static Builder message(${entity} entity) {
        return newBuilder()
                .setId(StringValue.of(entity.id()))
                .setUsername(StringValue.of(entity.username()))
                .setEmail(StringValue.of(entity.email()))
                .setCreatedAt(timestamp(entity.createdAt()))
                .setUpdatedAt(timestamp(entity.updatedAt()));
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
