package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.NotFoundException;

class CallErrorsTest {
    @Test
    void returnsTheErrorThatTheHandlerThrows() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
            throw new AlreadyCreatedException("email", "is already in use");
        }))) {
            var error = ErrorTable.fromStatus(server.client().failingGet("x"));

            assertThat(error).isInstanceOf(AlreadyCreatedException.class).hasMessage("email is already in use");
            assertThat(error.field()).contains("email");
        }
    }

    @Test
    void returnsTheErrorThatTheHandlerReports() throws Exception {
        try (var server = new TestPipeline(TestService.handling(
                (request, response) -> response.onError(new NotFoundException("text not found"))))) {
            var error = ErrorTable.fromStatus(server.client().failingGet("x"));

            assertThat(error).isInstanceOf(NotFoundException.class).hasMessage("text not found");
        }
    }

    @Test
    void hidesAnUnknownErrorFromTheCallerAndLogsItOnce() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
                    throw new IllegalStateException("SELECT secret");
                }));
                var lines = new LogLines(CallLog.class)) {
            var failure = server.client().failingGet("x");

            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
            assertThat(failure.getMessage() + failure.getTrailers() + StatusProto.fromThrowable(failure))
                    .contains("internal error")
                    .doesNotContain("secret", "IllegalState");
            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.ERROR);
                assertThat(line.getThrowableProxy().getMessage()).isEqualTo("SELECT secret");
            });
        }
    }

    @Test
    void survivesAStackOverflow() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> text.isEmpty() ? overflow(text) : text))) {
            assertThat(server.client().code("")).isEqualTo(Status.Code.INTERNAL);
            assertThat(server.client().get("still there")).isEqualTo("still there");
        }
    }

    @Test
    void survivesAFailedAssertion() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
            if (text.isEmpty()) {
                throw new AssertionError("SELECT secret");
            }
            return text;
        }))) {
            assertThat(server.client().code("")).isEqualTo(Status.Code.INTERNAL);
            assertThat(server.client().get("still there")).isEqualTo("still there");
        }
    }

    @Test
    void failsACallWhoseHandlerCompletesWithoutAResponse() throws Exception {
        try (var server = new TestPipeline(TestService.handling((request, response) -> response.onCompleted()))) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.INTERNAL);
        }
    }

    @Test
    void keepsTheCodeOfAHandlerButNotItsDescription() throws Exception {
        try (var server = new TestPipeline(TestService.handling((request, response) -> {
            var trailers = new Metadata();
            trailers.put(Metadata.Key.of("query", Metadata.ASCII_STRING_MARSHALLER), "SELECT secret");
            response.onError(
                    Status.PERMISSION_DENIED.withDescription("SELECT secret").asRuntimeException(trailers));
        }))) {
            var failure = server.client().failingGet("x");

            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
            assertThat(failure.getMessage() + failure.getTrailers()).doesNotContain("secret");
        }
    }

    @Test
    void passesOnAStatusOfTheErrorTable() throws Exception {
        try (var server = new TestPipeline(TestService.handling((request, response) -> response.onError(
                ErrorTable.toStatus(new BadRequestException("username", "must not be blank"), TestService.NAME))))) {
            assertThat(ErrorTable.fromStatus(server.client().failingGet("x")).field())
                    .contains("username");
        }
    }

    @Test
    void reportsAnUncaughtStatusAsInternalError() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
            throw Status.NOT_FOUND.withDescription("of another service").asRuntimeException();
        }))) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.INTERNAL);
        }
    }

    @Test
    void logsNoStackTracesDuringAnOutage() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
                    throw InternalException.temporary("no connection", new IllegalStateException("refused\nby host"));
                }));
                var lines = new LogLines(CallLog.class)) {
            assertThat(server.client().code("x")).isEqualTo(Status.Code.UNAVAILABLE);

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.WARN);
                assertThat(line.getThrowableProxy()).isNull();
                assertThat(line.getFormattedMessage()).contains("no connection", "refused by host");
            });
        }
    }

    @Test
    void keepsTheResponseOfAHandlerThatFailsAfterwards() throws Exception {
        try (var server = new TestPipeline(TestService.handling((request, response) -> {
            response.onNext(request);
            response.onCompleted();
            throw new IllegalStateException("too late");
        }))) {
            assertThat(server.client().get("x")).isEqualTo("x");
        }
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String overflow(String text) {
        return overflow(text + "x") + "x";
    }
}
