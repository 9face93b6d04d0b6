package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.rpc.Rpc;
import dev.brickyard.it.server.Stand;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Services with and without each brick: every pair of choices is built with all its tests, started and called, and says
 * nothing of a brick that it does not have.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BricksIT {

    private static final String GROUP = "org.bricks";
    private static final Pattern CACHE = Pattern.compile("(?i)redis|\\bcache(?!: maven)");
    private static final Pattern EVENTS = Pattern.compile("(?i)kafka|outbox");
    private static final Pattern HTTP = Pattern.compile("HTTP_SERVER|HttpServer|httpserver|8080|pkg-http|/metrics|/private/v1");

    @BeforeAll
    void installWhatServicesNeed() {
        Workspace.create("bricks", answers -> answers.group(GROUP))
                .generatePkg()
                .generateContracts()
                .install("pkg", "-DskipTests", "-Djacoco.skip")
                .install("contracts", "-DskipTests", "-Djacoco.skip");
    }

    @ParameterizedTest(name = "cache={0} events={1} http={2}")
    @CsvSource({"redis, kafka, true", "redis, none, false", "none, kafka, false", "none, none, true"})
    void buildsAndRunsWith(String cache, String events, String http) {
        var workspace = Workspace.create("bricks " + cache + " " + events + " " + http, answers -> answers.group(GROUP)
                        .set("cache", cache)
                        .set("events", events)
                        .set("http", http))
                .generateService();
        var project = workspace.project("user-store-svc");
        absent(cache, events, http).forEach(project::saysNothingOf);

        workspace.verify("user-store-svc");

        var app = workspace.root().resolve("user-store-svc/target/app");
        try (var stand = Stand.start(app, workspace.logs().resolve("service.log"));
                var rpc = Rpc.connect(stand.service().grpcPort())) {
            var json = "{\"username\": \"ada\", \"email\": \"ada@bricks.org\"}";
            var created = rpc.call("services.user.store.svc.v1.UserStoreSvc/CreateUser", json);

            assertThat(created.getAsJsonObject("user").get("username").getAsString())
                    .isEqualTo("ada");
            assertThat(stand.service().terminate().exitStatus()).isZero();
        }
    }

    private static List<Pattern> absent(String cache, String events, String http) {
        var absent = new ArrayList<Pattern>();
        if (cache.equals("none")) {
            absent.add(CACHE);
        }
        if (events.equals("none")) {
            absent.add(EVENTS);
        }
        if (http.equals("false")) {
            absent.add(HTTP);
        }
        return absent;
    }
}
