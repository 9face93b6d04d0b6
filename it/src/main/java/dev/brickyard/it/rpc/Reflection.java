package dev.brickyard.it.rpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A client of gRPC's reflection service. */
final class Reflection {

    private static final long DEADLINE_SECONDS = 10;

    private final Channel channel;

    Reflection(Channel channel) {
        this.channel = channel;
    }

    List<String> services() {
        var request = ServerReflectionRequest.newBuilder().setListServices("").build();
        return ask(request).getListServicesResponse().getServiceList().stream()
                .map(ServiceResponse::getName)
                .toList();
    }

    ServiceDescriptor service(String name) {
        var request = ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol(name)
                .build();
        var files = new HashMap<String, FileDescriptorProto>();
        for (var bytes : ask(request).getFileDescriptorResponse().getFileDescriptorProtoList()) {
            var file = parse(bytes);
            files.put(file.getName(), file);
        }
        var built = new HashMap<String, FileDescriptor>();
        return files.values().stream()
                .map(file -> build(file, files, built).findServiceByName(name.substring(name.lastIndexOf('.') + 1)))
                .filter(service -> service != null && service.getFullName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + files.keySet()));
    }

    private ServerReflectionResponse ask(ServerReflectionRequest request) {
        var answer = new CompletableFuture<ServerReflectionResponse>();
        var stub = ServerReflectionGrpc.newStub(channel).withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
        var requests = stub.serverReflectionInfo(new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionResponse response) {
                answer.complete(response);
            }

            @Override
            public void onError(Throwable cause) {
                answer.completeExceptionally(cause);
            }

            @Override
            public void onCompleted() {
                answer.completeExceptionally(new IllegalStateException("no response"));
            }
        });
        requests.onNext(request);
        requests.onCompleted();
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StatusRuntimeException refusal ? refusal : e;
        }
    }

    private static FileDescriptor build(
            FileDescriptorProto file, Map<String, FileDescriptorProto> files, Map<String, FileDescriptor> built) {
        var known = built.get(file.getName());
        if (known != null) {
            return known;
        }
        try {
            var dependencies = file.getDependencyList().stream()
                    .map(name -> build(files.get(name), files, built))
                    .toArray(FileDescriptor[]::new);
            var descriptor = FileDescriptor.buildFrom(file, dependencies);
            built.put(file.getName(), descriptor);
            return descriptor;
        } catch (DescriptorValidationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileDescriptorProto parse(ByteString bytes) {
        try {
            return FileDescriptorProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
