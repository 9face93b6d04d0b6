package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.brickyard.pkg.errors.AlreadyCreatedException;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.ErrorKind;
import dev.brickyard.pkg.errors.ExpiredException;
import dev.brickyard.pkg.errors.ForbiddenException;
import dev.brickyard.pkg.errors.InUseException;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.errors.UnauthorizedException;

class ErrorTableTest {
    private static final String DOMAIN = "test.v1.TextSvc";

    static Stream<ServiceException> errors() {
        return Stream.of(
                new NotFoundException("text not found"),
                new NotFoundException("author", "author not found", cause()),
                new AlreadyCreatedException("text exists"),
                new AlreadyCreatedException("email", "is already in use", cause()),
                new BadRequestException("too long"),
                new BadRequestException("username", "must not be blank", cause()),
                new UnauthorizedException("authentication required"),
                new ForbiddenException("the role admin is required"),
                new ExpiredException("link has expired"),
                new OutdatedException("text was changed concurrently"),
                new InUseException("author is in use"),
                new InternalException("SELECT secret", cause()),
                InternalException.temporary("SELECT secret", cause()));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void restoresTheExceptionInTheClient(ServiceException error) {
        var status = ErrorTable.toStatus(error, DOMAIN);
        var rebuilt = ErrorTable.fromStatus(status);

        assertThat(rebuilt).hasSameClassAs(error).hasCause(status);
        assertThat(rebuilt.kind()).isEqualTo(error.kind());
        assertThat(rebuilt.publicMessage()).isEqualTo(error.publicMessage());
        assertThat(rebuilt.field()).isEqualTo(error.field());
        assertThat(temporary(rebuilt)).isEqualTo(temporary(error));
    }

    @ParameterizedTest
    @EnumSource
    void coversEveryKind(ErrorKind kind) {
        assertThat(errors().map(ServiceException::kind))
                .as("error kinds covered by these tests")
                .contains(kind);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void mapsEachKindToItsCode(ServiceException error) {
        var code = switch (error.kind()) {
            case NOT_FOUND -> Status.Code.NOT_FOUND;
            case ALREADY_CREATED -> Status.Code.ALREADY_EXISTS;
            case BAD_REQUEST -> Status.Code.INVALID_ARGUMENT;
            case UNAUTHORIZED -> Status.Code.UNAUTHENTICATED;
            case FORBIDDEN -> Status.Code.PERMISSION_DENIED;
            case EXPIRED, IN_USE -> Status.Code.FAILED_PRECONDITION;
            case OUTDATED -> Status.Code.ABORTED;
            case INTERNAL -> temporary(error) ? Status.Code.UNAVAILABLE : Status.Code.INTERNAL;
        };

        assertThat(ErrorTable.toStatus(error, DOMAIN).getStatus().getCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "OK, INTERNAL, INTERNAL",
        "CANCELLED, INTERNAL, INTERNAL",
        "UNKNOWN, INTERNAL, INTERNAL",
        "INVALID_ARGUMENT, BAD_REQUEST, INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE",
        "NOT_FOUND, NOT_FOUND, NOT_FOUND",
        "ALREADY_EXISTS, ALREADY_CREATED, ALREADY_EXISTS",
        "PERMISSION_DENIED, FORBIDDEN, PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED, INTERNAL, UNAVAILABLE",
        "FAILED_PRECONDITION, EXPIRED, FAILED_PRECONDITION",
        "ABORTED, OUTDATED, ABORTED",
        "OUT_OF_RANGE, BAD_REQUEST, INVALID_ARGUMENT",
        "UNIMPLEMENTED, INTERNAL, INTERNAL",
        "INTERNAL, INTERNAL, INTERNAL",
        "UNAVAILABLE, INTERNAL, UNAVAILABLE",
        "DATA_LOSS, INTERNAL, INTERNAL",
        "UNAUTHENTICATED, UNAUTHORIZED, UNAUTHENTICATED"
    })
    void mapsEveryCodeToAKindAndBack(Status.Code code, ErrorKind kind, Status.Code passedOn) {
        var error = ErrorTable.fromStatus(
                code.toStatus().withDescription("SELECT secret").asRuntimeException());

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.publicMessage()).doesNotContain("secret").isNotBlank();
        assertThat(ErrorTable.toStatus(error, DOMAIN).getStatus().getCode()).isEqualTo(passedOn);
    }

    @Test
    void mapsEveryCode() throws NoSuchMethodException {
        var rows = ErrorTableTest.class
                .getDeclaredMethod("mapsEveryCodeToAKindAndBack", Status.Code.class, ErrorKind.class, Status.Code.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Arrays.stream(rows).map(row -> Status.Code.valueOf(row.substring(0, row.indexOf(',')))))
                .containsExactlyInAnyOrder(Status.Code.values());
    }

    @Test
    void hidesUnknownErrorsFromCallers() {
        var status = ErrorTable.toStatus(new IllegalStateException("SELECT secret", cause()), DOMAIN);

        assertThat(status.getStatus().getCode()).isEqualTo(Status.Code.INTERNAL);
        assertThat(status.getStatus().getDescription()).isEqualTo("internal error");
        assertThat(status.getStatus().getCause()).isNull();
        assertThat(status.getTrailers().toString() + StatusProto.fromThrowable(status))
                .doesNotContain("secret", "IllegalState");
    }

    @Test
    void hidesInternalMessagesFromCallers() {
        errors().map(error -> ErrorTable.toStatus(error, DOMAIN))
                .forEach(status -> assertThat(status.toString() + StatusProto.fromThrowable(status))
                        .doesNotContain("secret", "IllegalState"));
    }

    @Test
    void carriesKindDomainAndFieldAsErrorInfo() throws Exception {
        var status = ErrorTable.toStatus(new BadRequestException("username", "must not be blank"), DOMAIN);

        var details = StatusProto.fromThrowable(status);
        assertThat(details.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT.value());
        assertThat(details.getMessage()).isEqualTo("username must not be blank");
        assertThat(details.getDetails(0).unpack(ErrorInfo.class))
                .isEqualTo(ErrorInfo.newBuilder()
                        .setReason("BAD_REQUEST")
                        .setDomain(DOMAIN)
                        .putMetadata("field", "username")
                        .build());
    }

    @Test
    void unwrapsExceptionsOfFutures() {
        var status = ErrorTable.toStatus(new CompletionException(new NotFoundException("text not found")), DOMAIN);

        assertThat(status.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    @Test
    void shortensLongMessages() {
        var status = ErrorTable.toStatus(new NotFoundException("x".repeat(100_000)), DOMAIN);

        assertThat(status.getStatus().getDescription()).hasSizeLessThan(300);
    }

    @Test
    void hidesMessagesOfOtherServices() {
        var info = ErrorInfo.newBuilder().setReason("STOCKOUT").build();
        var status = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.NOT_FOUND.value())
                .setMessage("SELECT secret")
                .addDetails(Any.pack(info))
                .build());

        assertThat(ErrorTable.fromStatus(status).publicMessage()).isEqualTo("not found");
    }

    @Test
    void ignoresMalformedDetails() {
        var broken = Any.pack(ErrorInfo.getDefaultInstance()).toBuilder()
                .setValue(com.google.protobuf.ByteString.copyFromUtf8("no message"))
                .build();
        var status = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.ABORTED.value())
                .addDetails(broken)
                .build());

        assertThat(ErrorTable.fromStatus(status)).isInstanceOf(OutdatedException.class);
        assertThat(ErrorTable.fromStatus(Status.ABORTED.asRuntimeException(new Metadata())))
                .isInstanceOf(OutdatedException.class);
    }

    private static Throwable cause() {
        return new IllegalStateException("SELECT secret");
    }

    private static boolean temporary(ServiceException error) {
        return error instanceof InternalException e && e.temporary();
    }
}
