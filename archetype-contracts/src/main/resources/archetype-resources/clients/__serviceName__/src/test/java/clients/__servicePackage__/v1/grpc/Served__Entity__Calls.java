package ${package}.clients.${service.packageName}.v1.grpc;

import static ${package}.clients.${service.packageName}.v1.grpc.ServedFake.reply;
import static ${package}.clients.${service.packageName}.v1.grpc.${entity}Messages.message;

import io.grpc.stub.StreamObserver;

import ${pkgPackage}.grpc.WireTimes;
import ${package}.clients.${service.packageName}.v1.${entity}Calls;
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
            var created = fake().create${entity}(new New${entity}(${entity.messageValues}));
            return Create${entity}Response.newBuilder().set${entity}(message(created)).build();
        });
    }

#foreach($field in $entity.updatables)
    @Override
    default void update${field.update}(Update${field.update}Request sent, StreamObserver<Update${field.update}Response> observer) {
        reply(observer, () -> {
            var updated = fake().update${field.update}(sent.getId().getValue(), ${field.fromMessage});
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
    @Override
    default void list${entity.plural}(List${entity.plural}Request sent, StreamObserver<List${entity.plural}Response> observer) {
        reply(observer, () -> {
            var page = fake().list${entity.plural}(sent.getPageSize(), sent.getPageToken());
            var response = List${entity.plural}Response.newBuilder().setNextPageToken(page.nextPageToken());
            page.${entity.variables}().forEach(listed -> response.add${entity.plural}(message(listed)));
            return response.build();
        });
    }

    @Override
    default void delete${entity}(Delete${entity}Request sent, StreamObserver<Delete${entity}Response> observer) {
        reply(observer, () -> {
            fake().delete${entity}(sent.getId().getValue());
            return Delete${entity}Response.getDefaultInstance();
        });
    }
}
