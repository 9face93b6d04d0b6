package dev.brickyard.it.rpc;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Calls any gRPC service with JSON messages, using the server's reflection service. */
public final class Rpc implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 30;

    private final ManagedChannel channel;
    private final Reflection reflection;
    private final Map<String, ServiceDescriptor> known = new HashMap<>();

    private Rpc(ManagedChannel channel) {
        this.channel = channel;
        this.reflection = new Reflection(channel);
    }

    /** Connects to a server on this machine. */
    public static Rpc connect(int port) {
        return new Rpc(ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .build());
    }

    /** Returns the full names of the services that the server lists. */
    public List<String> services() {
        return reflection.services();
    }

    /** Calls an rpc such as {@code some.pkg.Service/Method}; throws the error returned by the server. */
    public JsonObject call(String rpc, String json) {
        var method = method(rpc);
        var request = DynamicMessage.newBuilder(method.getInputType());
        try {
            JsonFormat.parser().merge(json, request);
            var response = ClientCalls.blockingUnaryCall(
                    channel,
                    grpc(method),
                    CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS),
                    request.build());
            return JsonParser.parseString(JsonFormat.printer().print(response)).getAsJsonObject();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Returns the invalid request field that an error refers to. */
    public static Optional<String> field(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null) {
            return Optional.empty();
        }
        try {
            for (var detail : status.getDetailsList()) {
                if (detail.is(ErrorInfo.class)) {
                    return Optional.ofNullable(
                            detail.unpack(ErrorInfo.class).getMetadataMap().get("field"));
                }
            }
            return Optional.empty();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private synchronized MethodDescriptor method(String rpc) {
        var parts = rpc.split("/");
        var service = known.computeIfAbsent(parts[0], reflection::service);
        return Optional.ofNullable(service.findMethodByName(parts[1]))
                .orElseThrow(() -> new AssertionError("no " + rpc + " in " + service.getMethods()));
    }

    private static io.grpc.MethodDescriptor<DynamicMessage, DynamicMessage> grpc(MethodDescriptor method) {
        return io.grpc.MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
                .setType(MethodType.UNARY)
                .setFullMethodName(method.getService().getFullName() + "/" + method.getName())
                .setRequestMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getInputType())))
                .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getOutputType())))
                .build();
    }
}
