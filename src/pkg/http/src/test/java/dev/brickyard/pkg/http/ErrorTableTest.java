package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        var answer = ErrorTable.toAnswer(error);
        var rebuilt = ErrorTable.fromAnswer(answer.status(), answer.response().body());

        assertThat(rebuilt).hasSameClassAs(error);
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
    void mapsEachKindToItsOutcome(ServiceException error) {
        var words = switch (error.kind()) {
            case NOT_FOUND -> "404 NOT_FOUND_ERROR";
            case ALREADY_CREATED -> "409 CONFLICT_ALREADY_EXIST_ERROR";
            case BAD_REQUEST -> "400 BAD_REQUEST_ERROR";
            case UNAUTHORIZED -> "401 UNAUTHORIZED_ERROR";
            case FORBIDDEN -> "403 FORBIDDEN_ERROR";
            case EXPIRED -> "410 EXPIRED_ERROR";
            case OUTDATED -> "409 OUTDATED_ERROR";
            case IN_USE -> "409 CONFLICT_IN_USE_ERROR";
            case INTERNAL -> temporary(error) ? "503 SERVICE_UNAVAILABLE_ERROR" : "500 INTERNAL_SERVER_ERROR";
        };
        var answer = ErrorTable.toAnswer(error);

        assertThat(answer.status() + " " + answer.outcome()).isEqualTo(words);
    }

    @Test
    void hidesInternalErrorsFromCallers() {
        var unknown = ErrorTable.toAnswer(new IllegalStateException("SELECT secret", cause()))
                .response();

        assertThat(unknown.status()).isEqualTo(500);
        assertThat(unknown.body())
                .contains("INTERNAL_SERVER_ERROR")
                .endsWith("\"data\":{\"reason\":\"internal error\",\"field\":null}}");
        assertThat(errors().map(error -> ErrorTable.toAnswer(error).response().body()))
                .noneMatch(body -> body.contains("secret") || body.contains("IllegalState"));
    }

    @Test
    void unwrapsExceptionsOfFutures() {
        var answer = ErrorTable.toAnswer(new CompletionException(new NotFoundException("text not found")));

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST, false",
        "401, UNAUTHORIZED, false",
        "403, FORBIDDEN, false",
        "404, NOT_FOUND, false",
        "405, INTERNAL, false",
        "408, INTERNAL, true",
        "409, ALREADY_CREATED, false",
        "410, EXPIRED, false",
        "412, OUTDATED, false",
        "413, BAD_REQUEST, false",
        "415, BAD_REQUEST, false",
        "422, BAD_REQUEST, false",
        "429, INTERNAL, true",
        "500, INTERNAL, false",
        "502, INTERNAL, true",
        "503, INTERNAL, true",
        "504, INTERNAL, true"
    })
    void mapsOtherResponsesByStatus(int status, ErrorKind kind, boolean temporary) {
        var error = ErrorTable.fromAnswer(status, "<html>SELECT secret</html>");

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(temporary(error)).isEqualTo(temporary);
        assertThat(error.publicMessage()).doesNotContain("secret").isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"status\":{}}",
                "{\"status\":1,\"data\":{\"reason\":\"secret\"}}",
                "{\"status\":{},\"data\":{\"reason\":{}}}"
            })
    void ignoresMalformedEnvelopes(String body) {
        assertThat(ErrorTable.fromAnswer(404, body).publicMessage()).isEqualTo("not found");
    }

    private static Throwable cause() {
        return new IllegalStateException("SELECT secret");
    }

    private static boolean temporary(ServiceException error) {
        return error instanceof InternalException e && e.temporary();
    }
}
