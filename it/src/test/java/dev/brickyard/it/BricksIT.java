package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Combinations;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.project.SharedPkg;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.Stand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services with and without each brick, of each Java release: every pair of choices is built with all its tests, started
 * and called, and says nothing of a brick that it does not have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BricksIT {

    private static final TreeMap<String, List<String>> CHOICES = new TreeMap<>(Map.of(
            "cache", List.of("redis", "none"),
            "events", List.of("kafka", "none"),
            "http", List.of("true", "false"),
            "javaVersion", List.of("17", "21", "25")));
    private static final Map<String, Pattern> TRACES = Map.of(
            "cache=none", Pattern.compile("(?i)redis|\\bcache(?!: maven)"),
            "events=none", Pattern.compile("(?i)kafka|outbox"),
            "http=false", Pattern.compile("HTTP_SERVER|HttpServer|httpserver|8080|pkg-http|/metrics|/private/v1"));
    private static final int LATEST = 25;

    /** All of them, or such as a failure named; else as few as let every two choices meet. */
    static List<String> combinations() {
        var wanted = System.getProperty("it.bricks", "pairwise");
        var all = named(Combinations.all(CHOICES));
        return switch (wanted) {
            case "all" -> all;
            case "pairwise" -> named(Combinations.pairwise(CHOICES));
            default -> all.stream().filter(wanted::equals).toList();
        };
    }

    @BeforeAll
    void installWhatServicesNeed() {
        SharedPkg.workspace("bricks", answers -> answers)
                .generateContracts()
                .install("contracts", "-DskipTests", "-Djacoco.skip");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void buildsAndRunsWith(String combination) {
        var choices = combination.split(" ");
        var jdk = jdk(combination);
        assumeTrue(jdk.isPresent(), () -> "no JDK for " + combination + " beside " + Jdk.running());
        var workspace = SharedPkg.workspace("bricks " + combination.replaceAll("\\w+=", ""), answers -> {
                    for (var choice : choices) {
                        var parts = choice.split("=");
                        answers.set(parts[0], parts[1]);
                    }
                    return answers;
                })
                .on(jdk.get())
                .generateService();
        for (var choice : choices) {
            Optional.ofNullable(TRACES.get(choice))
                    .ifPresent(workspace.project("user-store-svc")::saysNothingOf);
        }

        workspace.verify("user-store-svc");

        var app = workspace.root().resolve("user-store-svc/target/app");
        try (var stand = Stand.start(jdk.get(), app, workspace.logs().resolve("service.log"));
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var json = "{\"username\": \"ada\", \"email\": \"ada@bricks.org\"}";
            var created = rpc.call("services.user.store.svc.v1.UserStoreSvc/CreateUser", json);

            assertThat(created.getAsJsonObject("user").get("username").getAsString())
                    .isEqualTo("ada");
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    private static List<String> named(List<Map<String, String>> combinations) {
        return combinations.stream()
                .map(combination -> combination.entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    /** The running JDK where it is new enough for the release, else the latest. */
    private static Optional<Path> jdk(String combination) {
        var release = Integer.parseInt(combination.replaceFirst(".*javaVersion=", ""));
        return release <= Runtime.version().feature() ? Optional.of(Jdk.running()) : Jdk.of(LATEST);
    }
}
