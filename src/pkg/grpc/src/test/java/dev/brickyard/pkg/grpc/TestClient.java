package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Calls a {@link TestService} and waits for the response. */
record TestClient(Channel channel) {
    String get(String text) {
        return call(TestService.GET, text, CallOptions.DEFAULT);
    }

    String put(String text) {
        return call(TestService.PUT, text, CallOptions.DEFAULT);
    }

    String getWithin(Duration deadline, String text) {
        return call(TestService.GET, text, within(deadline));
    }

    StatusRuntimeException failingGet(String text) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> get(text));
    }

    Status.Code code(String text) {
        return code(TestService.GET, text, CallOptions.DEFAULT);
    }

    Status.Code codeWithin(Duration deadline, String text) {
        return code(TestService.GET, text, within(deadline));
    }

    static CallOptions within(Duration deadline) {
        return CallOptions.DEFAULT.withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Status.Code code(MethodDescriptor<StringValue, StringValue> method, String text, CallOptions options) {
        try {
            var ignored = call(method, text, options);
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    private String call(MethodDescriptor<StringValue, StringValue> method, String text, CallOptions options) {
        return ClientCalls.blockingUnaryCall(channel, method, options, StringValue.of(text))
                .getValue();
    }
}
