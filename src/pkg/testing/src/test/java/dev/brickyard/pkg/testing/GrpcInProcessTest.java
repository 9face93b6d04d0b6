package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.grpc.ErrorTable;
import dev.brickyard.pkg.observability.RequestContext;

class GrpcInProcessTest {
    private static final MethodDescriptor<StringValue, StringValue> GET = get();

    @Test
    void callsAServiceThroughTheProductionPipeline() {
        try (var grpc = GrpcInProcess.start(service())) {
            assertThat(call(grpc, "request id")).hasSize(32);
        }
    }

    @Test
    void answersWithTheErrorsOfProduction() {
        try (var grpc = GrpcInProcess.start(service())) {
            var failure = catchThrowableOfType(StatusRuntimeException.class, () -> call(grpc, ""));

            assertThat(ErrorTable.fromStatus(failure).field()).contains("text");
        }
    }

    private static String call(GrpcInProcess grpc, String text) {
        return ClientCalls.blockingUnaryCall(grpc.channel(), GET, CallOptions.DEFAULT, StringValue.of(text))
                .getValue();
    }

    private static BindableService service() {
        return () -> ServerServiceDefinition.builder("test.v1.TextSvc")
                .addMethod(GET, ServerCalls.asyncUnaryCall((request, response) -> {
                    if (request.getValue().isEmpty()) {
                        throw new BadRequestException("text", "must not be blank");
                    }
                    response.onNext(StringValue.of(String.valueOf(RequestContext.requestId())));
                    response.onCompleted();
                }))
                .build();
    }

    private static MethodDescriptor<StringValue, StringValue> get() {
        var marshaller = ProtoUtils.marshaller(StringValue.getDefaultInstance());
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setFullMethodName("test.v1.TextSvc/Get")
                .setType(MethodDescriptor.MethodType.UNARY)
                .build();
    }
}
