package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.IdPrefix;
import dev.brickyard.pkg.errors.BadRequestException;

class PageTokenTest {
    private static final IdPrefix IDS = IdPrefix.of("thing");

    @Test
    void decodesToTheId() {
        var id = IDS.next();

        assertThat(PageToken.afterId(PageToken.after(id), IDS)).isEqualTo(id);
    }

    @Test
    void emptyTokenIsTheFirstPage() {
        assertThat(PageToken.afterId("", IDS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "abc", "dGhpbmdfMDE", " "})
    void rejectsInvalidTokens(String token) {
        assertRefused(token);
    }

    @Test
    void rejectsTheIdItself() {
        assertRefused(IDS.next());
    }

    @Test
    void rejectsAnotherEncoding() {
        assertRefused(PageToken.after(IDS.next()) + "=");
    }

    @Test
    void rejectsTheIdOfAnotherEntityType() {
        assertRefused(PageToken.after(IdPrefix.of("other").next()));
    }

    private static void assertRefused(String token) {
        assertThatThrownBy(() -> PageToken.afterId(token, IDS))
                .asInstanceOf(type(BadRequestException.class))
                .satisfies(e -> assertThat(e.field()).hasValue("page_token"));
    }
}
