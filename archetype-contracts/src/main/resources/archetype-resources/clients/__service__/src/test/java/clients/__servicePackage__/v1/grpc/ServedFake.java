package ${package}.clients.${servicePackage}.v1.grpc;

#set($methods = "static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc")
#set($imports = [
    "${methods}.getCreate${entity}Method",
    "${methods}.getDelete${entity}Method",
    "${methods}.getGet${entity}ByIDMethod",
    "${methods}.getList${entityPlural}Method",
    "${methods}.getServiceDescriptor"
])
#foreach($field in $uniques)
#set($ignored = $imports.add("${methods}.getGet${entity}By${field.pascal}Method"))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("${methods}.getUpdate${field.pascal}Method"))
#end
#imports($imports)

import io.grpc.BindableService;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
#foreach($any in $anyTimestamp)
import ${pkgPackage}.grpc.WireTimes;
#end
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
import ${package}.clients.${servicePackage}.v1.entities.New${entity};
#set($generated = "${package}.generated.${servicePackage}.v1")
#set($imports = [
    "${generated}.Create${entity}Response",
    "${generated}.Delete${entity}Response",
    "${generated}.Get${entity}ByIDResponse",
    "${generated}.List${entityPlural}Response"
])
#foreach($field in $uniques)
#set($ignored = $imports.add("${generated}.Get${entity}By${field.pascal}Response"))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("${generated}.Update${field.pascal}Response"))
#end
#imports($imports)

/** Serves a fake over gRPC, so that the real client can be held against the same contract. */
record ServedFake(${serviceType}Client fake) implements BindableService {
    @Override
    public ServerServiceDefinition bindService() {
        var service = ServerServiceDefinition.builder(getServiceDescriptor());
        service.addMethod(getCreate${entity}Method(), unary(sent -> {
#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add($field.fromMessage))
#end
#wrapped("            var wanted = new New${entity}(" $values ");")
            var created = fake.create${entity}(wanted);
            var response = Create${entity}Response.newBuilder();
            response.set${entity}(${entity}Messages.message(created));
            return response.build();
        }));
#foreach($field in $updatables)
        service.addMethod(getUpdate${field.pascal}Method(), unary(sent -> {
            var id = sent.getId().getValue();
#choice("            var to = " $field.fromMessage ";")
            var updated = fake.update${field.pascal}(id, to);
            var response = Update${field.pascal}Response.newBuilder();
            response.set${entity}(${entity}Messages.message(updated));
            return response.build();
        }));
#end
        service.addMethod(getGet${entity}ByIDMethod(), unary(sent -> {
            var found = fake.get${entity}ById(sent.getId().getValue());
            var response = Get${entity}ByIDResponse.newBuilder();
            response.set${entity}(${entity}Messages.message(found));
            return response.build();
        }));
#foreach($field in $uniques)
        service.addMethod(getGet${entity}By${field.pascal}Method(), unary(sent -> {
            var key = $field.unwrapped;
            var found = fake.get${entity}By${field.pascal}(key);
            var response = Get${entity}By${field.pascal}Response.newBuilder();
            response.set${entity}(${entity}Messages.message(found));
            return response.build();
        }));
#end
        service.addMethod(getList${entityPlural}Method(), unary(sent -> {
            var page = fake.list${entityPlural}(sent.getPageSize(), sent.getPageToken());
            var response = List${entityPlural}Response.newBuilder();
            for (var listed : page.${entityPluralVar}()) {
                response.add${entityPlural}(${entity}Messages.message(listed));
            }
            return response.setNextPageToken(page.nextPageToken()).build();
        }));
        service.addMethod(getDelete${entity}Method(), unary(sent -> {
            fake.delete${entity}(sent.getId().getValue());
            return Delete${entity}Response.getDefaultInstance();
        }));
        return service.build();
    }

    private static <Q, A> ServerCallHandler<Q, A> unary(Function<Q, A> rpc) {
        return ServerCalls.asyncUnaryCall((request, observer) -> answer(rpc, request, observer));
    }

    private static <Q, A> void answer(Function<Q, A> rpc, Q request, StreamObserver<A> observer) {
        try {
            observer.onNext(rpc.apply(request));
            observer.onCompleted();
        } catch (ServiceException e) {
            observer.onError(ErrorTable.toStatus(e, getServiceDescriptor().getName()));
        }
    }
}
