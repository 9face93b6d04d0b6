package ${package}.internal.config;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;

class EnvExampleTest {
    private static final Path FILE = Path.of(".env.example");

    @Test
    void listsEveryVariableWithItsDefault() throws IOException {
        var expected = new TreeMap<>(ConfigLoader.variables(ServiceConfig.class));
        var actual = new TreeMap<>(variables());
        // a variable without a default may have any value in the file
        expected.replaceAll((name, value) -> hasDefault(value) ? value : actual.getOrDefault(name, "missing"));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void isAValidConfiguration() throws IOException {
        assertThat(ConfigLoader.load(ServiceConfig.class, variables())).isNotNull();
    }

    @Test
    void describesEveryVariable() throws IOException {
        var lines = lines();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("[A-Z_]+=.*")) {
                assertThat(lines.get(i - 1)).as("line above " + lines.get(i)).startsWith("# ");
            }
        }
    }

    private static boolean hasDefault(String value) {
        return !value.equals("required") && !value.equals("optional");
    }

    private static Map<String, String> variables() throws IOException {
        return lines().stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(FILE);
    }
}
