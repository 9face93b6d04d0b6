package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MissedInvalidationsTest {
    private final MissedInvalidations missed = new MissedInvalidations(2);

    @Test
    void areTakenOnceForEachCache() {
        missed.add("a", Set.of("1"));
        missed.add("a", Set.of("1", "2"));
        missed.add("b", Set.of("3"));

        var first = missed.take();
        var second = missed.take();

        assertThat(Set.of(first, second))
                .containsExactlyInAnyOrder(
                        new MissedInvalidations.Batch("a", Set.of("1", "2"), false),
                        new MissedInvalidations.Batch("b", Set.of("3"), false));
        assertThat(missed.isEmpty()).isTrue();
    }

    @Test
    void areEverythingBeyondTheLimit() {
        missed.add("a", Set.of("1", "2", "3"));
        missed.add("a", Set.of("4"));

        assertThat(missed.take().everything()).isTrue();
    }
}
