package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.template.Rendering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the three files to which several options contribute with reviewed copies. */
class JointFilesIT {

    private static final List<String> JOINT =
            List.of("pom.xml", "cmd/ServiceComponent.java", "internal/config/ServiceConfig.java");

    @ParameterizedTest(name = "cache={0} events={1} http={2}")
    @CsvSource({"redis, kafka, true", "redis, none, true", "none, kafka, false", "none, none, false"})
    void areWhatWasReadWith(String cache, String events, String http) {
        var answers = Map.of("groupId", "com.acme", "cache", cache, "events", events, "http", http);

        assertReviewed(String.join("-", cache, events, http), Rendering.of(Archetype.SERVICE).files(answers));
    }

    @ParameterizedTest(name = "events={0}")
    @ValueSource(strings = {"kafka", "none"})
    void areWhatWasReadWithForAGateway(String events) {
        var answers = Map.of("groupId", "com.acme", "events", events, "services", "user-store-svc,channel-store-svc");
        var entities = List.of(entity("user-store-svc", "User"), entity("channel-store-svc", "Channel"));

        assertReviewed("gateway-" + events, Rendering.of(Archetype.SERVICE).gateway(answers, entities));
    }

    private static Map<String, String> entity(String service, String name) {
        return Map.of("service", service, "entity", name, "entityPlural", name + "s", "fields", "name:string:unique");
    }

    private static void assertReviewed(String name, Map<String, String> files) {
        var folder = Setup.moduleFolder().resolve("src/test/resources/golden/joint").resolve(name);
        for (var joint : JOINT) {
            var file = folder.resolve(joint.replaceAll("^.*/", ""));
            var text = files.entrySet().stream()
                    .filter(each -> each.getKey().matches("(src/main/java/.*/)?" + joint))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (Boolean.getBoolean("golden.update")) {
                Folder.write(file, text);
            }
            assertThat(text)
                    .as("%s; if intended: mvn verify -P-pkg -Dit.test=JointFilesIT -Dgolden.update=true", file)
                    .isEqualTo(Folder.read(file));
        }
    }
}
