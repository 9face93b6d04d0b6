package dev.brickyard.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.project.Imports;
import dev.brickyard.it.project.Leftovers;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.template.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the files of random entities: no template language is left, and the formatter changes nothing. */
class AnyEntityIT {

    private static final long FIRST_SEED = Long.getLong("it.seed", 1);
    private static final long SEEDS = Long.getLong("it.seeds", 25);
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private static final Rendering CONTRACTS = Rendering.of(Archetype.CONTRACTS);
    private static final Rendering SERVICE = Rendering.of(Archetype.SERVICE);

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isGeneratedAsACarefulEngineerWouldWriteIt(long seed) {
        var answers = new RandomAnswers(seed).next();

        var faults = new ArrayList<String>();
        faults.addAll(faults(CONTRACTS, answers));
        faults.addAll(faults(SERVICE, RandomAnswers.ofService(answers)));

        assertThat(faults).as("seed %s: %s", seed, answers).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isGeneratedSoForAGateway(long seed) {
        var gateway = new RandomAnswers(seed).nextGateway();

        var faults = faults(
                SERVICE.answers(Map.of("groupId", gateway.answers().get("groupId"), "kind", "gateway")),
                SERVICE.gateway(gateway.answers(), gateway.entities()));

        assertThat(faults).as("seed %s: %s", seed, gateway).isEmpty();
    }

    private static List<String> faults(Rendering archetype, Map<String, String> given) {
        return faults(archetype.answers(given), archetype.files(given, others(given)));
    }

    private static List<String> faults(Map<String, String> answers, Map<String, String> files) {
        var leftovers = new Leftovers(List.of("field", "entity", "service", "model"));
        var imports = new Imports(Stream.of("pkgPackage", "contractsPackage", "package")
                .filter(answers::containsKey)
                .map(answers::get)
                .toList());
        var faults = new ArrayList<String>();
        files.forEach((path, text) -> {
            faults.addAll(leftovers.in(path, text));
            if (path.endsWith(".java")) {
                firstDifference(text, formatted(text)).ifPresent(difference -> faults.add(path + ": " + difference));
                imports.unsorted(text).forEach(line -> faults.add(path + ": not sorted: " + line));
            }
        });
        return faults;
    }

    /** Every second seed has two entities whose fields have the same names. */
    private static List<Map<String, String>> others(Map<String, String> given) {
        var fields = given.get("fields");
        return fields.length() % 2 == 0
                ? List.of()
                : List.of(Map.of("entity", "Playlist", "entityPlural", "Playlists", "fields", fields));
    }

    private static String formatted(String text) {
        try {
            return RemoveUnusedImports.removeUnusedImports(FORMATTER.formatSource(text));
        } catch (FormatterException e) {
            return e.getMessage();
        }
    }

    private static Optional<String> firstDifference(String actual, String formatted) {
        var mine = actual.split("\n", -1);
        var other = formatted.split("\n", -1);
        for (var i = 0; i < Math.max(mine.length, other.length); i++) {
            var left = i < mine.length ? mine[i] : "";
            var right = i < other.length ? other[i] : "";
            if (!left.equals(right)) {
                return Optional.of("line " + (i + 1) + " is\n" + left + "\nbut formatted\n" + right);
            }
        }
        return Optional.empty();
    }
}
