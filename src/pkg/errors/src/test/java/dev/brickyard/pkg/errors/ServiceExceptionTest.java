package dev.brickyard.pkg.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceExceptionTest {
    private final Throwable cause = new IllegalStateException("low disk");

    @Test
    void everyKindHasItsException() {
        var exceptions = List.<ServiceException>of(
                new NotFoundException("m"),
                new AlreadyCreatedException("m"),
                new BadRequestException("m"),
                new UnauthorizedException("m"),
                new ForbiddenException("m"),
                new ExpiredException("m"),
                new OutdatedException("m"),
                new InUseException("m"),
                new InternalException("m", null));

        assertThat(exceptions).extracting(ServiceException::kind).containsExactly(ErrorKind.values());
    }

    @Test
    void showsItsMessageToCallers() {
        var exception = new NotFoundException("user not found");

        assertThat(exception.publicMessage()).isEqualTo("user not found");
        assertThat(exception).hasMessage("user not found").hasNoCause();
        assertThat(exception.field()).isEmpty();
    }

    @Test
    void namesTheInvalidField() {
        var exception = new BadRequestException("username", "must not be blank");

        assertThat(exception.publicMessage()).isEqualTo("username must not be blank");
        assertThat(exception.field()).contains("username");
        assertThat(new AlreadyCreatedException("email", "is already in use").field())
                .contains("email");
        assertThat(new NotFoundException("customer", "customer not found").field())
                .contains("customer");
    }

    @Test
    void keepsTheCauseForTheLog() {
        assertThat(new NotFoundException("m", cause)).hasCause(cause);
        assertThat(new NotFoundException("customer", "m", cause)).hasCause(cause);
        assertThat(new AlreadyCreatedException("m", cause)).hasCause(cause);
        assertThat(new AlreadyCreatedException("email", "is in use", cause)).hasCause(cause);
        assertThat(new BadRequestException("m", cause)).hasCause(cause);
        assertThat(new BadRequestException("email", "is odd", cause)).hasCause(cause);
        assertThat(new UnauthorizedException("m", cause)).hasCause(cause);
        assertThat(new ForbiddenException("m", cause)).hasCause(cause);
        assertThat(new ExpiredException("m", cause)).hasCause(cause);
        assertThat(new OutdatedException("m", cause)).hasCause(cause);
        assertThat(new InUseException("m", cause)).hasCause(cause);
        assertThat(new InternalException("m", cause)).hasCause(cause);
    }

    @Test
    void hidesInternalsFromCallers() {
        var exception = new InternalException("relation users does not exist", cause);

        assertThat(exception.publicMessage()).isEqualTo("internal error");
        assertThat(exception).hasMessage("relation users does not exist");
        assertThat(exception.temporary()).isFalse();
    }

    @Test
    void suggestsARetryOfATemporaryFailure() {
        var exception = InternalException.temporary("no connection within 2s", cause);

        assertThat(exception.publicMessage()).isEqualTo("temporarily unavailable, try again");
        assertThat(exception).hasMessage("no connection within 2s").hasCause(cause);
        assertThat(exception.temporary()).isTrue();
    }
}
