package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DecoratorTest {
    @Test
    void leavesAnObjectWithoutDecoratorsAsItIs() {
        Supplier<String> core = () -> "core";

        assertThat(Decorator.decorate(core, Set.of())).isSameAs(core);
    }

    @Test
    void putsTheLowestOrderInnermost() {
        var decorators = Set.of(around("log", 20), around("cache", 10), around("retry", 30));

        var decorated = Decorator.decorate(() -> "core", decorators);

        assertThat(decorated.get()).isEqualTo("retry(log(cache(core)))");
    }

    @Test
    void rejectsDuplicateOrders() {
        var decorators = Set.of(around("log", 10), around("cache", 10));

        assertThatThrownBy(() -> Decorator.decorate(() -> "core", decorators))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same order");
    }

    private static Decorator<Supplier<String>> around(String name, int order) {
        return new Decorator<>(order, within -> () -> name + "(" + within.get() + ")");
    }
}
