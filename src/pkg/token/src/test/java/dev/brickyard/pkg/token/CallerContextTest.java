package dev.brickyard.pkg.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.UnauthorizedException;

@SuppressWarnings("try") // the scopes are only closed
class CallerContextTest {
    @Test
    void hasNoCallerOutsideOfRequests() {
        assertThat(CallerContext.current()).isEmpty();
        assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(CallerContext::require);
    }

    @Test
    void givesTheFormerCallerBack() {
        try (var outer = CallerContext.open(Caller.of("user_1"))) {
            try (var inner = CallerContext.open(Caller.of("user_2"))) {
                assertThat(CallerContext.require().subject()).isEqualTo("user_2");
            }
            assertThat(CallerContext.require().subject()).isEqualTo("user_1");
        }
        assertThat(CallerContext.current()).isEmpty();
    }

    @Test
    void belongsToOneThread() {
        try (var ignored = CallerContext.open(Caller.of("user_1"))) {
            assertThat(CompletableFuture.supplyAsync(CallerContext::current).join())
                    .isEmpty();
        }
    }
}
