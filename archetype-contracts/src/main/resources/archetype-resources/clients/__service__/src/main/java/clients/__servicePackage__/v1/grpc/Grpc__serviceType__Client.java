package ${package}.clients.${servicePackage}.v1.grpc;

import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.${serviceType}BlockingStub;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.getServiceDescriptor;
import static ${package}.generated.${servicePackage}.v1.${serviceType}Grpc.newBlockingStub;

#set($imports = [
    "io.grpc.ManagedChannel",
    "io.grpc.MethodDescriptor",
    "io.grpc.StatusRuntimeException",
    "io.micrometer.core.instrument.MeterRegistry",
    "java.util.concurrent.TimeUnit",
    "java.util.function.Function",
    "java.util.stream.Collectors"
])
#foreach($wrapper in $wrappers)
#set($ignored = $imports.add("com.google.protobuf.$wrapper"))
#end
#foreach($field in $updatables)
#set($ignored = $imports.addAll($field.refImports))
#end
#foreach($field in $uniques)
#set($ignored = $imports.addAll($field.javaImports))
#end
#importGroup($imports)
import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.grpc.ErrorTable;
import ${pkgPackage}.grpc.GrpcChannels;
import ${pkgPackage}.grpc.GrpcClientConfig;
#foreach($any in $anyTimestamp)
import ${pkgPackage}.grpc.WireTimes;
#end
import ${pkgPackage}.lifecycle.Managed;
import ${package}.clients.${servicePackage}.${serviceType}ClientConfig;
import ${package}.clients.${servicePackage}.v1.${serviceType}Client;
#set($entities = "${package}.clients.${servicePackage}.v1.entities")
#imports(["${entities}.${entity}", "${entities}.${entity}Page", "${entities}.New${entity}"])
#set($generated = "${package}.generated.${servicePackage}.v1")
#set($imports = [
    "${generated}.Create${entity}Request",
    "${generated}.Delete${entity}Request",
    "${generated}.Get${entity}ByIDRequest",
    "${generated}.List${entityPlural}Request"
])
#foreach($field in $uniques)
#set($ignored = $imports.add("${generated}.Get${entity}By${field.pascal}Request"))
#end
#foreach($field in $updatables)
#set($ignored = $imports.add("${generated}.Update${field.pascal}Request"))
#end
#imports($imports)

/**
 * Calls ${service} over one gRPC channel.
 *
 * <p>It connects at the first call and lives until it is stopped.
 */
#folded("public final class Grpc${serviceType}Client" "implements ${serviceType}Client, Managed {")
    private static final long STOP_SECONDS = 5;

    private final ManagedChannel channel;
    private final ${serviceType}BlockingStub stub;

    /** Opens the channel; only rpcs that the contract marks as free of side effects are tried again. */
#wrapped("    public Grpc${serviceType}Client(" ["${serviceType}ClientConfig config", "MeterRegistry meters"] ") {")
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
    public ${entity} create${entity}(New${entity} wanted) {
        var request = Create${entity}Request.newBuilder();
#foreach($field in $fields)
#foreach($each in $field.ifRequired)
        request.set${field.pascal}(${field.wrap}(wanted.${field.camel}()));
#end
#foreach($each in $field.ifOptional)
        if (wanted.${field.camel}() != null) {
            request.set${field.pascal}(${field.wrap}(wanted.${field.camel}()));
        }
#end
#end
        var response = call(stub::create${entity}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#foreach($field in $updatables)
    @Override
    public ${entity} update${field.pascal}(String id, $field.ref value) {
        var request = Update${field.pascal}Request.newBuilder().setId(StringValue.of(id));
#foreach($each in $field.ifRequired)
        request.set${field.pascal}(${field.wrap}(value));
#end
#foreach($each in $field.ifOptional)
        if (value != null) {
            request.set${field.pascal}(${field.wrap}(value));
        }
#end
        var response = call(stub::update${field.pascal}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
    @Override
    public ${entity} get${entity}ById(String id) {
        var request = Get${entity}ByIDRequest.newBuilder().setId(StringValue.of(id));
        var response = call(stub::get${entity}ByID, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#foreach($field in $uniques)
    @Override
    public ${entity} get${entity}By${field.pascal}($field.java value) {
        var request = Get${entity}By${field.pascal}Request.newBuilder();
        request.set${field.pascal}(${field.wrap}(value));
        var response = call(stub::get${entity}By${field.pascal}, request.build());
        return ${entity}Mapper.entity(response.get${entity}());
    }

#end
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
