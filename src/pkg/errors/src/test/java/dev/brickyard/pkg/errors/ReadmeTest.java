package dev.brickyard.pkg.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private UserStore store = name -> name.equals("ada") ? Optional.of(new User("ada")) : Optional.empty();

    private record User(String name) {}

    private interface UserStore {
        Optional<User> find(String name) throws IOException;
    }

    User find(@Nullable String username) {
        var name = Require.text("username", username, 64); // BadRequestException: username must not be blank
        try {
            return store.find(name).orElseThrow(() -> new NotFoundException("user not found"));
        } catch (IOException e) {
            throw InternalException.temporary("cannot read users", e);
        }
    }

    @Test
    void throwsSharedErrors() {
        assertThat(find("ada")).isEqualTo(new User("ada"));
        assertThatThrownBy(() -> find("")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> find(null)).hasMessage("username must not be blank");
        assertThatThrownBy(() -> find("bob")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void hidesInternalsFromCallers() {
        store = name -> {
            throw new IOException("disk full");
        };

        assertThatThrownBy(() -> find("ada"))
                .isInstanceOfSatisfying(
                        InternalException.class,
                        e -> assertThat(e.publicMessage()).isEqualTo("temporarily unavailable, try again"));
    }
}
