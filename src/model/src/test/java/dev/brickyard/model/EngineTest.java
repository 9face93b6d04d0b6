package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
    @Test
    void thatExpandsNoDefaultsIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Engine.check(List.of("#if(${groupId})#{end}User")))
                .withMessageContainingAll("maven-archetype-plugin '", "it must be 3.4.0 or newer");
    }

    @Test
    void thatIsNoneOfMavenIsNoConcern() {
        assertThatCode(() -> Engine.check(List.of("User"))).doesNotThrowAnyException();
    }
}
