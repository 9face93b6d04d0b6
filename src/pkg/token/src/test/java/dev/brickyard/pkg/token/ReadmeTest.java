package dev.brickyard.pkg.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void makesAndVerifiesTokens() {
        var config = TestKeys.config("SIGNING_KEY=" + TestKeys.NEW);

        var tokens = Tokens.of(config).orElseThrow(); // empty if tokens are disabled

        var token = tokens.make(new Caller("user_1", Set.of("admin"), Map.of("email", "ada@example.com")));
        var caller = tokens.verify(token); // throws UnauthorizedException unless the token is valid

        assertThat(caller).isEqualTo(new Caller("user_1", Set.of("admin"), Map.of("email", "ada@example.com")));
    }
}
