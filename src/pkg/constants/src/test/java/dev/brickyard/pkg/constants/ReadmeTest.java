package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void generatesAndValidatesIds() {
        var users = IdPrefix.of("user");

        assertThat(users.next()).matches("user_[0-9A-Z]{26}");
        assertThat(users.matches("user_01K7Y3QK2M5W8T0C9VXJ4ZB6RE")).isTrue();
        assertThat(users.matches("order_01K7Y3QK2M5W8T0C9VXJ4ZB6RE")).isFalse(); // another prefix
        assertThat(users.matches("user_01K7Y3QK2M5W8T0C9VXJ4ZB6R")).isFalse(); // one character short
    }
}
