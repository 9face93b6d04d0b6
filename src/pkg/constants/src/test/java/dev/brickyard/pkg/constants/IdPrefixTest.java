package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdPrefixTest {
    private static final IdPrefix USER = IdPrefix.of("user");

    @Test
    void generatesMatchingIds() {
        var id = USER.next();

        assertThat(id).startsWith("user_").hasSize(USER.length());
        assertThat(USER.matches(id)).isTrue();
    }

    @Test
    void generatesIncreasingIds() {
        assertThat(Stream.generate(USER::next).limit(10_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void generatesUniqueIdsAcrossThreads() {
        var ids = ConcurrentHashMap.<String>newKeySet();

        IntStream.range(0, 10_000).parallel().forEach(i -> ids.add(USER.next()));

        assertThat(ids).hasSize(10_000);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "user",
                "user_",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "order_01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "user_01ARZ3NDEKTSV4RRFFQ69G5FA",
                "user_01ARZ3NDEKTSV4RRFFQ69G5FAVV",
                "user_01arz3ndektsv4rrffq69g5fav",
                "user_81ARZ3NDEKTSV4RRFFQ69G5FAV",
                "user_01ARZ3NDEKTSV4RRFFQ69G5FAU",
                "user_01ARZ3NDEKTSV4RRFFQ69G5F;A"
            })
    void matchesNothingElse(String id) {
        assertThat(USER.matches(id)).isFalse();
    }

    @Test
    void matchesAnyUlid() {
        assertThat(USER.matches("user_01ARZ3NDEKTSV4RRFFQ69G5FAV")).isTrue();
        assertThat(USER.matches("user_7ZZZZZZZZZZZZZZZZZZZZZZZZZ")).isTrue();
    }

    @Test
    void showsItsPrefix() {
        assertThat(IdPrefix.of("media_asset2").prefix()).isEqualTo("media_asset2");
        assertThat(USER).hasToString("user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "User", "_user", "2user", "media-asset", "üser", "user "})
    void rejectsInvalidPrefixes(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdPrefix.of(prefix))
                .withMessageContaining("'" + prefix + "'");
    }
}
