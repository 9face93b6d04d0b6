package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks that the README of a module has a row with the default for each variable that the module reads. */
class ReadmeVariablesTest {
    private static final Pattern ENV = Pattern.compile("@Env\\(\\s*(?:value = )?\"([A-Z0-9_]+)\"([^)]*)\\)");
    private static final Pattern DEFAULT = Pattern.compile("defaultValue = \"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("\\| (`[A-Z0-9_]+`(?:, `[A-Z0-9_]+`)*) \\| ([^|]*) \\|.*");
    private static final Pattern NAME = Pattern.compile("`([A-Z0-9]+(?:_[A-Z0-9]+)*)`");

    @Test
    void listsEveryVariableWithItsDefault() {
        var readmes = ReadmesTest.files(ReadmesTest.REACTOR, "README.md").stream()
                .filter(readme -> Files.exists(readme.resolveSibling("src/main")))
                .toList();

        assertThat(readmes).isNotEmpty();
        assertThat(readmes).allSatisfy(readme -> {
            var read = read(readme.resolveSibling("src/main"));
            if (!read.isEmpty()) {
                assertThat(documented(readme, read))
                        .as("variables in " + readme)
                        .isEqualTo(read);
            }
        });
    }

    /** Returns the default of each variable in the sources; empty if there is none. */
    private static Map<String, String> read(Path sources) {
        var variables = new TreeMap<String, String>();
        for (var file : ReadmesTest.files(sources, ".java")) {
            var annotations = ENV.matcher(String.join("\n", ReadmesTest.lines(file)));
            while (annotations.find()) {
                var value = DEFAULT.matcher(annotations.group(2));
                variables.put(annotations.group(1), value.find() ? value.group(1) : "");
            }
        }
        return variables;
    }

    /** Returns the default in the README row of each variable; empty if the source has none, since any text is then allowed. */
    private static Map<String, String> documented(Path readme, Map<String, String> read) {
        var variables = new TreeMap<String, String>();
        for (var line : ReadmesTest.lines(readme)) {
            var row = ROW.matcher(line);
            if (!row.matches()) {
                continue;
            }
            var names = NAME.matcher(row.group(1));
            while (names.find()) {
                var name = names.group(1);
                var isDescribed = "".equals(read.get(name));
                variables.put(name, isDescribed ? "" : row.group(2).replace("`", ""));
            }
        }
        return variables;
    }
}
