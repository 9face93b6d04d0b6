package ${package}.clients.${servicePackage}.v1.grpc;

import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getCreate${entity}Method;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getDelete${entity}Method;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByEmailMethod;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByIDMethod;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getGet${entity}ByUsernameMethod;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getList${entityPlural}Method;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getServiceDescriptor;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getUpdateUsernameMethod;

import io.grpc.BindableService;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.function.Function;

import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
import ${package}.generated.${servicePackage}.v1.Create${entity}Response;
import ${package}.generated.${servicePackage}.v1.Delete${entity}Response;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByEmailResponse;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByIDResponse;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByUsernameResponse;
import ${package}.generated.${servicePackage}.v1.List${entityPlural}Response;
import ${package}.generated.${servicePackage}.v1.UpdateUsernameResponse;

/** Serves a fake over gRPC, so that the real client can be held against the same contract. */
record ServedFake(${serviceType}Client fake) implements BindableService {
    @Override
    public ServerServiceDefinition bindService() {
        var service = ServerServiceDefinition.builder(getServiceDescriptor());
        service.addMethod(getCreate${entity}Method(), unary(request -> {
            var username = request.getUsername().getValue();
            var email = request.getEmail().getValue();
            var created = fake.create${entity}(username, email);
            var response = Create${entity}Response.newBuilder();
            response.set${entity}(${entity}Messages.message(created));
            return response.build();
        }));
        service.addMethod(getUpdateUsernameMethod(), unary(request -> {
            var id = request.getId().getValue();
            var username = request.getUsername().getValue();
            var updated = fake.updateUsername(id, username);
            var response = UpdateUsernameResponse.newBuilder();
            response.set${entity}(${entity}Messages.message(updated));
            return response.build();
        }));
        service.addMethod(getGet${entity}ByIDMethod(), unary(request -> {
            var id = request.getId().getValue();
            var found = fake.get${entity}ById(id);
            var response = Get${entity}ByIDResponse.newBuilder();
            response.set${entity}(${entity}Messages.message(found));
            return response.build();
        }));
        service.addMethod(getGet${entity}ByEmailMethod(), unary(request -> {
            var email = request.getEmail().getValue();
            var found = fake.get${entity}ByEmail(email);
            var response = Get${entity}ByEmailResponse.newBuilder();
            response.set${entity}(${entity}Messages.message(found));
            return response.build();
        }));
        service.addMethod(getGet${entity}ByUsernameMethod(), unary(request -> {
            var username = request.getUsername().getValue();
            var found = fake.get${entity}ByUsername(username);
            var response = Get${entity}ByUsernameResponse.newBuilder();
            response.set${entity}(${entity}Messages.message(found));
            return response.build();
        }));
        service.addMethod(getList${entityPlural}Method(), unary(request -> {
            var page = fake.list${entityPlural}(request.getPageSize(), request.getPageToken());
            var response = List${entityPlural}Response.newBuilder();
            for (var listed : page.${entityPluralVar}()) {
                response.add${entityPlural}(${entity}Messages.message(listed));
            }
            return response.setNextPageToken(page.nextPageToken()).build();
        }));
        service.addMethod(getDelete${entity}Method(), unary(request -> {
            fake.delete${entity}(request.getId().getValue());
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
