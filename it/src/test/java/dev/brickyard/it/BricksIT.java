package dev.brickyard.it;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.template.Rendering;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services with and without each option, for each Java release. {@link ChainIT} covers the service with all options.
 */
@Order(4)
class BricksIT {

    private static final List<List<String>> CHOICES = List.of(
            List.of("cache=redis", "cache=none"),
            List.of("events=kafka", "events=none"),
            List.of("http=true", "http=false"),
            List.of("javaVersion=17", "javaVersion=21", "javaVersion=25"));
    private static final String BARE = "cache=none events=none http=false javaVersion=17";
    private static final Map<String, Pattern> TRACES = Map.of(
            "cache=none", Pattern.compile("(?i)redis|\\bcache(?!: maven)"),
            "events=none", Pattern.compile("(?i)kafka|outbox"),
            "http=false", Pattern.compile("HTTP_SERVER|HttpServer|HttpModule|8080|/private/v1"));
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final int LATEST = 25;
    private static final Rendering SERVICE = Rendering.of(Archetype.SERVICE);

    static Stream<String> combinations() {
        var begun = Stream.of("");
        for (var choices : CHOICES) {
            begun = begun.flatMap(other -> choices.stream().map(choice -> (other + " " + choice).strip()));
        }
        return begun;
    }

    /**
     * Returns the combinations to build: that of {@code -Dit.bricks}, or all for {@code all}; no options by default.
     */
    static Stream<String> built() {
        var wanted = System.getProperty("it.bricks", BARE);
        return combinations().filter(combination -> wanted.equals("all") || wanted.equals(combination));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("combinations")
    void saysNothingOfABrickThatIsNotThere(String combination) {
        var answers = answers(combination);
        answers.put("groupId", "com.acme");
        var files = SERVICE.files(answers);
        files.keySet().removeIf(path -> path.startsWith(".brickyard/"));

        for (var choice : combination.split(" ")) {
            var traces = TRACES.getOrDefault(choice, NOTHING);
            assertThat(files).allSatisfy((path, text) -> assertThat(path + "\n" + text).doesNotContainPattern(traces));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("built")
    void buildsAndRunsWith(String combination) {
        var jdk = jdk(combination);
        assumeTrue(jdk.isPresent(), () -> "no JDK for " + combination + " beside " + Jdk.running());
        var name = "bricks " + combination.replaceAll("\\w+=", "");
        var workspace = SharedProjects.onContracts(name, answers -> answers(combination).forEach(answers::set))
                .on(jdk.get())
                .generateService()
                .verify("user-store-svc", "-Dspotless.check.skip");

        try (var stand = workspace.start("user-store-svc", "service");
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var json = "{\"username\": \"ada\", \"email\": \"ada@bricks.org\"}";
            var created = rpc.call("services.user.store.svc.v1.UserStoreSvc/CreateUser", json);

            assertThat(created.getAsJsonObject("user").get("username").getAsString())
                    .isEqualTo("ada");
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    private static Map<String, String> answers(String combination) {
        return Arrays.stream(combination.split(" "))
                .map(choice -> choice.split("="))
                .collect(toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** Returns the running JDK if it is new enough for the release, otherwise the latest. */
    private static Optional<Path> jdk(String combination) {
        var release = Integer.parseInt(combination.replaceFirst(".*javaVersion=", ""));
        return release <= Runtime.version().feature() ? Optional.of(Jdk.running()) : Jdk.of(LATEST);
    }
}
