package dev.brickyard.pkg.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void makesAndVerifiesTokens() {
        var config = TestKeys.config("SIGNING_KEY=" + TestKeys.NEW);

        var tokens = Tokens.of(config).orElseThrow(); // empty if no key is set

        var token = tokens.make(new Caller("user_1", Map.of("role", "admin")));
        var caller = tokens.verify(token); // throws UnauthorizedException unless the token is valid

        assertThat(caller).isEqualTo(new Caller("user_1", Map.of("role", "admin")));
    }
}
