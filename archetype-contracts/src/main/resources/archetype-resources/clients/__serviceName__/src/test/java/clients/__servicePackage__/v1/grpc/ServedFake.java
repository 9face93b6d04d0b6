package ${package}.clients.${service.packageName}.v1.grpc;

import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
import ${package}.clients.${service.packageName}.v1.${service.type}Client;
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc;
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc.${service.type}ImplBase;

/** Serves a fake over gRPC, for the real client: in its contract tests, and where a gateway runs without its services. */
public final class ServedFake extends ${service.type}ImplBase implements #foreach($entity in $service.entities)Served${entity}Calls#if($foreach.hasNext), #end#end {
    private final ${service.type}Client fake;

    /** Serves the calls of {@code fake}. */
    public ServedFake(${service.type}Client fake) {
        this.fake = fake;
    }

    @Override
    public ${service.type}Client fake() {
        return fake;
    }

    /** Replies with a response, or with the status of the failure. */
    static <A> void reply(StreamObserver<A> observer, Supplier<A> response) {
        try {
            observer.onNext(response.get());
            observer.onCompleted();
        } catch (ServiceException e) {
            observer.onError(ErrorTable.toStatus(e, ${service.type}Grpc.SERVICE_NAME));
        }
    }
}
