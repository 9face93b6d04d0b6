package dev.brickyard.pkg.grpc;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A text service whose behaviour is set by the test: {@code Get}, {@code Put}, {@code Watch} and {@code Chat}. */
final class TestService implements BindableService {
    static final String NAME = "test.v1.TextSvc";
    static final MethodDescriptor<StringValue, StringValue> GET = method("Get", MethodType.UNARY);
    static final MethodDescriptor<StringValue, StringValue> PUT = method("Put", MethodType.UNARY);
    static final MethodDescriptor<StringValue, StringValue> WATCH = method("Watch", MethodType.SERVER_STREAMING);
    static final MethodDescriptor<StringValue, StringValue> CHAT = method("Chat", MethodType.BIDI_STREAMING);

    private BiConsumer<StringValue, StreamObserver<StringValue>> unary = (request, response) -> {};
    private BiConsumer<StringValue, StreamObserver<StringValue>> watch = (request, response) -> response.onCompleted();
    private Function<StreamObserver<StringValue>, StreamObserver<StringValue>> chat = response -> response;

    private TestService() {}

    static TestService answering(UnaryOperator<String> answer) {
        return handling((request, response) -> {
            response.onNext(StringValue.of(answer.apply(request.getValue())));
            response.onCompleted();
        });
    }

    static TestService handling(BiConsumer<StringValue, StreamObserver<StringValue>> handler) {
        var service = new TestService();
        service.unary = handler;
        return service;
    }

    static TestService watching(BiConsumer<StringValue, StreamObserver<StringValue>> handler) {
        var service = new TestService();
        service.watch = handler;
        return service;
    }

    static TestService chatting(Function<StreamObserver<StringValue>, StreamObserver<StringValue>> handler) {
        var service = new TestService();
        service.chat = handler;
        return service;
    }

    @Override
    public ServerServiceDefinition bindService() {
        return ServerServiceDefinition.builder(NAME)
                .addMethod(GET, ServerCalls.asyncUnaryCall(unary::accept))
                .addMethod(PUT, ServerCalls.asyncUnaryCall(unary::accept))
                .addMethod(WATCH, ServerCalls.asyncServerStreamingCall(watch::accept))
                .addMethod(CHAT, ServerCalls.asyncBidiStreamingCall(chat::apply))
                .build();
    }

    private static MethodDescriptor<StringValue, StringValue> method(String name, MethodType type) {
        var marshaller = ProtoUtils.marshaller(StringValue.getDefaultInstance());
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(NAME, name))
                .setType(type)
                .build();
    }
}
