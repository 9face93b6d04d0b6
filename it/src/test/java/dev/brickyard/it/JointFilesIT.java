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

/** Compares the three files to which several options contribute with reviewed copies. */
class JointFilesIT {

    private static final String CODE = "src/main/java/com/acme/userstoresvc/";
    private static final List<String> JOINT =
            List.of("pom.xml", CODE + "cmd/ServiceComponent.java", CODE + "internal/config/ServiceConfig.java");

    @ParameterizedTest(name = "cache={0} events={1} http={2}")
    @CsvSource({"redis, kafka, true", "redis, none, true", "none, kafka, false", "none, none, false"})
    void areWhatWasReadWith(String cache, String events, String http) {
        var files = Rendering.of(Archetype.SERVICE)
                .files(Map.of("groupId", "com.acme", "cache", cache, "events", events, "http", http));
        var folder = Setup.moduleFolder()
                .resolve("src/test/resources/golden/joint")
                .resolve(String.join("-", cache, events, http));
        for (var path : JOINT) {
            var file = folder.resolve(path.replaceAll("^.*/", ""));
            if (Boolean.getBoolean("golden.update")) {
                Folder.write(file, files.getOrDefault(path, ""));
            }
            assertThat(files.get(path))
                    .as("%s; if intended: mvn verify -P-pkg -Dit.test=JointFilesIT -Dgolden.update=true", file)
                    .isEqualTo(Folder.read(file));
        }
    }
}
