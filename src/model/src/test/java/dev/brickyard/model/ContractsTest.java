package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {
    private static final String ANSWERS = "archetype=archetype-contracts\nformat=2\ngroupId=com.acme\npackage=com.acme.api\n";

    @TempDir
    private Path parent;

    @Test
    void areNoneInAnEmptyFolder() {
        assertThat(beside()).isEqualTo(Contracts.NONE);
        assertThat(Contracts.beside(parent.resolve("missing").toFile(), "com.acme")).isEqualTo(Contracts.NONE);
    }

    @Test
    void areThoseOfTheGroup() throws IOException {
        answers("other", ANSWERS.replace("com.acme", "org.other"));
        answers("user-store-svc", "archetype=archetype-service\nformat=2\ngroupId=com.acme\n");
        answers("pkg", "archetype=archetype-pkg\ngroupId=com.acme\n");
        assertThat(beside()).isEqualTo(Contracts.NONE);

        answers("contracts", ANSWERS);
        assertThat(beside().folder()).isEqualTo(parent.resolve("contracts").toString());
    }

    @Test
    void giveAGatewayItsEntitiesInOrder() throws IOException {
        answers("contracts", ANSWERS);
        entity("User", "order=1", "service=user-store-svc");
        entity("Account", "order=10", "service=user-store-svc", "rpcs=long");
        entity("Channel", "order=2", "service=channel-store-svc");

        var contracts = beside();
        var gateway = Parameters.checked(
                ParametersTest.gateway(Map.of("services", "channel-store-svc,user-store-svc")), contracts);

        assertThat(gateway)
                .containsEntry("service", "user-store-svc")
                .containsEntry("entity", "User")
                .containsEntry("entityPlural", "UserList")
                .containsEntry("contractsPackage", "com.acme.api");
        assertThat(contracts.further(gateway)).extracting(entity -> entity.get("entity")).containsExactly("Channel", "Account");
    }

    @Test
    void nameTheirServicesIfAnotherIsGiven() throws IOException {
        answers("contracts", ANSWERS);
        entity("User", "order=1", "service=user-store-svc");
        entity("Channel", "order=2", "service=channel-store-svc");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Parameters.checked(ParametersTest.gateway(Map.of("services", "video-svc")), beside()))
                .withMessageContaining("services 'video-svc' is refused: ")
                .withMessageContaining("only user-store-svc and channel-store-svc");
    }

    @Test
    void areNotMixedWithParameters() throws IOException {
        answers("contracts", ANSWERS);
        entity("User", "order=1", "service=user-store-svc");

        for (var parameter : List.of("entity", "entityPlural", "fields")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> Parameters.checked(ParametersTest.gateway(Map.of(parameter, "Other")), beside()))
                    .withMessageContaining(parameter + " 'Other' is refused: the entities of the services are read from");
        }
    }

    @Test
    void mustBeReadable() throws IOException {
        answers("contracts", ANSWERS);
        entity("User", "order=first", "service=user-store-svc");
        entity("Channel", "order=1");
        assertRefused("the order in ");

        entity("User", "order=2", "service=user-store-svc");
        assertRefused("must contain service");

        answers("contracts", ANSWERS.replace("format=2", "format=3"));
        assertRefused("must be 2");

        answers("contracts", "archetype=\\u00zz");
        assertRefused("cannot read ");
    }

    @Test
    void mustBeOne() throws IOException {
        answers("contracts", ANSWERS);
        answers("contracts-of-friends", ANSWERS);

        assertRefused("groupId 'com.acme' is refused: several folders contain its contracts: contracts and contracts-of-friends");
    }

    private void assertRefused(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::beside).withMessageContaining(text);
    }

    private Contracts beside() {
        return Contracts.beside(parent.toFile(), "com.acme");
    }

    private void entity(String name, String... lines) throws IOException {
        write("contracts/.brickyard/entities/" + name + ".properties", """
                fields=username:string:unique:updatable
                plural=%sList
                rpcs=short
                %s
                """.formatted(name, String.join("\n", lines)));
    }

    private void answers(String folder, String text) throws IOException {
        write(folder + "/.brickyard/answers.properties", text);
    }

    private void write(String path, String text) throws IOException {
        var file = parent.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
