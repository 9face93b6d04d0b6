package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final List<String> PARAMETERS = List.of("groupId", "entity", "fields", "events", "http");

    @ParameterizedTest
    @CsvSource({
        "feilds, fields",
        "field, fields",
        "Fields, fields",
        "event, events",
        "chache, cache",
        "entitty, entity",
        "https, http",
        "groupid, groupId",
        "javaversion, javaVersion",
        "entityplural, entityPlural",
        "verison, version"
    })
    void namesTheParameterThatWasMeant(String given, String meant) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CommandLine.check(PARAMETERS, Map.of(given, "x")))
                .withMessage(given + " 'x' is refused: no parameter has that name: did you mean " + meant
                        + ", for example -D" + meant + "=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAnEmptyValue(String value) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CommandLine.check(PARAMETERS, Map.of("fields", value)))
                .withMessageContaining("it is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brickyard"})
    void refusesWhatCannotBeGiven(String name) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CommandLine.check(PARAMETERS, Map.of(name, "x")))
                .withMessageContaining("cannot be given");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields", "cache", "archetypeVersion", "archetypeCatalog", "outputDirectory", "interactiveMode", "goals",
                "filter", "basedir", "skipTests", "java.version", "http.proxyHost", "file.encoding", "user.dir", "style.color"
            })
    void leavesOthersAlone(String name) {
        assertThatCode(() -> CommandLine.check(PARAMETERS, Map.of(name, "x"))).doesNotThrowAnyException();
    }
}
