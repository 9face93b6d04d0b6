package ${package}.clients.${service.packageName}.v1.grpc;

import static ${package}.clients.${service.packageName}.v1.grpc.ServedFake.reply;
import static ${package}.clients.${service.packageName}.v1.grpc.${entity}Messages.message;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import ${pkgPackage}.constants.Edit;
import ${pkgPackage}.grpc.WireTimes;
import ${pkgPackage}.grpc.WireValues;
import ${package}.clients.${service.packageName}.v1.${entity}Calls;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Edit;
import ${package}.clients.${service.packageName}.v1.entities.${entity}Query;
import ${package}.clients.${service.packageName}.v1.entities.New${entity};
#foreach($message in $entity.messages)
import ${package}.generated.${service.packageName}.v1.$message;
#end
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc.AsyncService;

/** Serves the calls about ${entity.pluralWords}. */
interface Served${entity}Calls extends AsyncService {
    ${entity}Calls fake();

    @Override
    default void create${entity}(Create${entity}Request sent, StreamObserver<Create${entity}Response> observer) {
        reply(observer, () -> {
            var requestId = sent.hasRequestId() ? sent.getRequestId().getValue() : null;
            var created = fake().create${entity}(new New${entity}(${entity.newMessageValues}), requestId);
            return Create${entity}Response.newBuilder().set${entity}(message(created)).build();
        });
    }

#if($entity.editable)
    @Override
    default void update${entity}(Update${entity}Request sent, StreamObserver<Update${entity}Response> observer) {
        reply(observer, () -> {
            var paths = Set.copyOf(sent.getUpdateMask().getPathsList());
            var edit = new ${entity}Edit(#foreach($field in $entity.editables)paths.contains("$field.name") ? new Edit<>($field.fromMessage) : null#if($foreach.hasNext), #end#end);
            var expected = sent.hasExpectedUpdatedAt() ? WireTimes.instant(sent.getExpectedUpdatedAt()) : null;
            var updated = fake().update${entity}(sent.getId().getValue(), edit, expected);
            return Update${entity}Response.newBuilder().set${entity}(message(updated)).build();
        });
    }

#end
#foreach($field in $entity.updatables)
    @Override
    default void update${field.update}(Update${field.update}Request sent, StreamObserver<Update${field.update}Response> observer) {
        reply(observer, () -> {
            var expected = sent.hasExpectedUpdatedAt() ? WireTimes.instant(sent.getExpectedUpdatedAt()) : null;
            var updated = fake().update${field.update}(sent.getId().getValue(), ${field.fromMessage}, expected);
            return Update${field.update}Response.newBuilder().set${entity}(message(updated)).build();
        });
    }

#end
    @Override
    default void get${entity}ByID(Get${entity}ByIDRequest sent, StreamObserver<Get${entity}ByIDResponse> observer) {
        reply(observer, () -> {
            var found = fake().get${entity}ById(sent.getId().getValue());
            return Get${entity}ByIDResponse.newBuilder().set${entity}(message(found)).build();
        });
    }

#foreach($field in $entity.uniques)
    @Override
    default void get${entity}By${field.pascal}(Get${entity}By${field.pascal}Request sent, StreamObserver<Get${entity}By${field.pascal}Response> observer) {
        reply(observer, () -> {
            var found = fake().get${entity}By${field.pascal}($field.unwrapped);
            return Get${entity}By${field.pascal}Response.newBuilder().set${entity}(message(found)).build();
        });
    }

#end
#if($entity.batch)
    @Override
    default void batchGet${entity.plural}(BatchGet${entity.plural}Request sent, StreamObserver<BatchGet${entity.plural}Response> observer) {
        reply(observer, () -> {
            var response = BatchGet${entity.plural}Response.newBuilder();
            fake().batchGet${entity.plural}(sent.getIdsList()).forEach(found -> response.add${entity.plural}(message(found)));
            return response.build();
        });
    }

#end
    @Override
    default void list${entity.plural}(List${entity.plural}Request sent, StreamObserver<List${entity.plural}Response> observer) {
        reply(observer, () -> {
            var query = new ${entity}Query(#foreach($filter in $entity.filters)$filter.fromMessage, #{end}sent.getNewestFirst());
            var page = fake().list${entity.plural}(query, sent.getPageSize(), sent.getPageToken());
            var response = List${entity.plural}Response.newBuilder().setNextPageToken(page.nextPageToken());
            page.${entity.variables}().forEach(listed -> response.add${entity.plural}(message(listed)));
            return response.build();
        });
    }
#if($entity.deletable)

    @Override
    default void delete${entity}(Delete${entity}Request sent, StreamObserver<Delete${entity}Response> observer) {
        reply(observer, () -> {
            var expected = sent.hasExpectedUpdatedAt() ? WireTimes.instant(sent.getExpectedUpdatedAt()) : null;
            fake().delete${entity}(sent.getId().getValue(), expected);
            return Delete${entity}Response.getDefaultInstance();
        });
    }
#end
}
