package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.constants.IdPrefix;
import dev.brickyard.pkg.constants.Position;
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

    @ParameterizedTest
    @MethodSource
    void decodesToThePosition(Object key, Function<String, ?> keyParser) {
        var position = new Position(key, IDS.next());

        assertThat(PageToken.position(PageToken.after(position), IDS, keyParser))
                .isEqualTo(position);
    }

    static Stream<Arguments> decodesToThePosition() {
        return Stream.of(
                arguments(Instant.parse("2026-01-02T03:04:05.678901Z"), (Function<String, ?>) Instant::parse),
                arguments(LocalDate.of(2026, 1, 2), (Function<String, ?>) LocalDate::parse),
                arguments(new BigDecimal("-12345678901234567890123456.70"), (Function<String, ?>) BigDecimal::new),
                arguments(new BigDecimal("0.0000000000"), (Function<String, ?>) BigDecimal::new),
                arguments(-7, (Function<String, ?>) Integer::valueOf),
                arguments(Long.MIN_VALUE, (Function<String, ?>) Long::valueOf),
                arguments(1e-300, (Function<String, ?>) Double::valueOf));
    }

    @Test
    void hasTheSameTokenWithoutAKey() {
        var id = IDS.next();

        assertThat(PageToken.after(new Position(null, id))).isEqualTo(PageToken.after(id));
        assertThat(PageToken.position(PageToken.after(id), IDS, null)).isEqualTo(new Position(null, id));
    }

    @Test
    void emptyTokenIsTheFirstPositionOfEveryList() {
        assertThat(PageToken.position("", IDS, null)).isEqualTo(Position.FIRST);
        assertThat(PageToken.position("", IDS, Instant::parse)).isEqualTo(Position.FIRST);
    }

    @Test
    void rejectsTheTokenOfAListThatIsSortedOtherwise() {
        var id = IDS.next();
        var byId = PageToken.after(id);
        var byTime = PageToken.after(new Position(Instant.EPOCH, id));

        assertRefused(byTime);
        assertRefused(() -> PageToken.position(byId, IDS, Instant::parse));
        assertRefused(() -> PageToken.position(byTime, IDS, LocalDate::parse));
        assertRefused(() -> PageToken.position(byTime, IDS, Long::valueOf));
        assertRefused(() -> PageToken.position(byTime, IDS, BigDecimal::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1.0e1", "+1", "1e999999999", "1e-999999999", "1e9999999999999"})
    void rejectsOtherTextsOfNumbers(String key) {
        var token = PageToken.after(IDS.next() + " " + key);

        assertRefused(() -> PageToken.position(token, IDS, BigDecimal::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "2026-01-01T00:00:00.000Z"})
    void rejectsOtherTextsOfTimes(String key) {
        var token = PageToken.after(IDS.next() + " " + key);

        assertRefused(() -> PageToken.position(token, IDS, Instant::parse));
    }

    @Test
    void rejectsDatesOutOfRange() {
        var token = PageToken.after(IDS.next() + " +999999999-12-31");

        assertRefused(() -> PageToken.position(token, IDS, LocalDate::parse));
    }

    @Test
    void rejectsLongKeys() {
        var token = PageToken.after(IDS.next() + " " + "1".repeat(65));

        assertRefused(() -> PageToken.position(token, IDS, BigDecimal::new));
    }

    private static void assertRefused(String token) {
        assertRefused(() -> PageToken.afterId(token, IDS));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(BadRequestException.class))
                .satisfies(e -> assertThat(e.field()).hasValue("page_token"));
    }
}
