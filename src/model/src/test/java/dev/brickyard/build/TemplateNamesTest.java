package dev.brickyard.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateNamesTest {
    @TempDir
    private Path root;

    @Test
    void findTypesThatNamesOfUsersWouldHide() throws IOException {
        write("archetype-contracts/src/main/resources/archetype-resources/pom.xml", "<artifactId>${artifactId}</artifactId>");
        write("archetype-contracts/src/main/resources/archetype-resources/docs/pom.xml", "<artifactId>contracts-docs</artifactId>");
        write("src/pkg/pom.xml", "<artifactId>pkg</artifactId>");
        write("src/pkg/grpc/pom.xml", "<parent><artifactId>pkg-parent</artifactId></parent><artifactId>pkg-grpc</artifactId>");
        write("src/model/src/main/java/dev/brickyard/model/OneType.java", "return \"Require.one()\";");
        write("archetype-service/src/main/resources/archetype-resources/src/main/java/New__Entity__.java", """
                import java.util.List;
                import java.util.Map.Entry;
                import static org.assertj.core.api.Assertions.assertThat;
                /** Comment of New${entity}. */
                record New${entity}(List<String> names, Thing.Part part, NewValue value) {
                    static final String TEXT = "Quoted";
                }
                """);

        write("archetype-service/src/main/resources/archetype-resources/__gateway__/src/main/java/ws/__Entity__Socket.java", "");
        write("archetype-service/src/main/descriptor/archetype-metadata.xml", """
                <archetype-descriptor>
                  <fileSet includeCondition="$model.gateway">
                    <include>__gateway__/**/ws/*.java</include>
                  </fileSet>
                  <fileSet>
                    <include>**/*.*</include>
                    <exclude>__gateway__/**</exclude>
                  </fileSet>
                </archetype-descriptor>
                """);

        assertThat(TemplateNames.of(root, "1"))
                .contains("version 1", "artifact contracts-docs", "artifact pkg-grpc")
                .contains("path-of-store src/main/java/New__Entity__.java", "path-of-gateway src/main/java/New__Entity__.java")
                .contains("path-of-gateway src/main/java/ws/__Entity__Socket.java")
                .contains("condition src/main/java/__packageInPathFormat__/New__Entity__.java true")
                .contains("condition __gateway__/src/main/java/__packageInPathFormat__/ws/__Entity__Socket.java $model.gateway")
                .contains("entity Value", "entity Require")
                .doesNotContain("artifact pkg", "artifact pkg-parent", "entity Quoted", "entity List", "entity Assertions", "path-of-store src/main/java/ws/__Entity__Socket.java");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
