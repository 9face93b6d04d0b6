package dev.brickyard.pkg.testing.contracts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientRulesTest {
    private static final String PACKAGE = ClientRulesTest.class.getPackageName();

    @Test
    void acceptsAClientThatHidesItsStubs() {
        assertThatCode(() -> check(PACKAGE + ".sound")).doesNotThrowAnyException();
    }

    @Test
    void reportsStubsInTypeArgumentsPublicTypesAndOtherPackages() {
        assertThatThrownBy(() -> check(PACKAGE + ".broken"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "Method <%s.broken.BookClient.channels()> is not free of stubs".formatted(PACKAGE))
                .hasMessageContaining("Class <%s.broken.v1.grpc.BookStub> is assignable to".formatted(PACKAGE))
                .hasMessageContaining(
                        "Method <%s.broken.BookClient.channels()> has generic return type".formatted(PACKAGE));
    }

    @Test
    void leavesTestsOut() {
        assertThatThrownBy(() -> ClientRules.check(PACKAGE + ".broken"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static void check(String rootPackage) {
        ClientRules.check(Classes.below(List.of(rootPackage)));
    }
}
