package ${package}.clients.${servicePackage}.v1.grpc;

import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.${serviceType}BlockingStub;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getServiceDescriptor;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.newBlockingStub;

import com.google.protobuf.StringValue;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
import ${pkgPackage}.grpc.GrpcChannels;
import ${pkgPackage}.grpc.GrpcClientConfig;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.clients.${servicePackage}.${serviceType}ClientConfig;
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
import ${package}.clients.${servicePackage}.v1.entities.${entity};
import ${package}.clients.${servicePackage}.v1.entities.${entity}Page;
import ${package}.generated.${servicePackage}.v1.Create${entity}Request;
import ${package}.generated.${servicePackage}.v1.Delete${entity}Request;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByEmailRequest;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByIDRequest;
import ${package}.generated.${servicePackage}.v1.Get${entity}ByUsernameRequest;
import ${package}.generated.${servicePackage}.v1.List${entityPlural}Request;
import ${package}.generated.${servicePackage}.v1.UpdateUsernameRequest;

/** Calls ${service} over one gRPC channel, which connects at the first call and lives until it is stopped. */
public final class Grpc${serviceType}Client implements ${serviceType}Client, Managed {
    private static final long STOP_SECONDS = 5;

    private final ManagedChannel channel;
    private final ${serviceType}BlockingStub stub;

    /** Opens the channel; only rpcs that the contract marks as free of side effects are tried again. */
    public Grpc${serviceType}Client(${serviceType}ClientConfig config, MeterRegistry meters) {
        var service = getServiceDescriptor();
        var repeatable = service.getMethods().stream()
                .filter(MethodDescriptor::isSafe)
                .map(MethodDescriptor::getBareMethodName)
                .collect(Collectors.toUnmodifiableSet());
        var maxBytes = GrpcClientConfig.DEFAULT_MAX_MESSAGE_BYTES;
        var settings = new GrpcClientConfig(config.address(), config.deadline(), config.plaintext(), maxBytes);
        channel = GrpcChannels.open(settings, service.getName(), repeatable, meters);
        stub = newBlockingStub(channel);
    }

    @Override
    public String name() {
        return "${service} client";
    }

    /** Lets calls under way end for up to five seconds, then cuts them off. */
    @Override
    public void stop() throws InterruptedException {
        if (!channel.shutdown().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            channel.shutdownNow();
        }
    }

    @Override
    public ${entity} create${entity}(String username, String email) {
        var request = Create${entity}Request.newBuilder();
        request.setUsername(StringValue.of(username)).setEmail(StringValue.of(email));
        var response = call(stub::create${entity}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

    @Override
    public ${entity} updateUsername(String id, String username) {
        var request = UpdateUsernameRequest.newBuilder();
        request.setId(StringValue.of(id)).setUsername(StringValue.of(username));
        var response = call(stub::updateUsername, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

    @Override
    public ${entity} get${entity}ById(String id) {
        var request = Get${entity}ByIDRequest.newBuilder().setId(StringValue.of(id));
        var response = call(stub::get${entity}ByID, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

    @Override
    public ${entity} get${entity}ByEmail(String email) {
        var request = Get${entity}ByEmailRequest.newBuilder();
        request.setEmail(StringValue.of(email));
        var response = call(stub::get${entity}ByEmail, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

    @Override
    public ${entity} get${entity}ByUsername(String username) {
        var request = Get${entity}ByUsernameRequest.newBuilder();
        request.setUsername(StringValue.of(username));
        var response = call(stub::get${entity}ByUsername, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

    @Override
    public ${entity}Page list${entityPlural}(int pageSize, String pageToken) {
        var request = List${entityPlural}Request.newBuilder();
        request.setPageSize(pageSize).setPageToken(pageToken);
        var response = call(stub::list${entityPlural}, request.build());
        var next = response.getNextPageToken();
        return ${entity}Mapper.page(response.get${entityPlural}List(), next);
    }

    @Override
    public void delete${entity}(String id) {
        var request = Delete${entity}Request.newBuilder().setId(StringValue.of(id));
        call(stub::delete${entity}, request.build());
    }

    /** The only way to the stub: a failed call is thrown as the {@link ServiceException} that the service threw. */
    private static <Q, A> A call(Function<Q, A> rpc, Q request) {
        try {
            return rpc.apply(request);
        } catch (StatusRuntimeException e) {
            throw ErrorTable.fromStatus(e);
        }
    }
}
