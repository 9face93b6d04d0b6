package dev.brickyard.it;

import static dev.brickyard.it.common.Archetype.CONTRACTS;
import static dev.brickyard.it.common.Archetype.PKG;
import static dev.brickyard.it.common.Archetype.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.random.Fault;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.template.DescriptorRules;
import dev.brickyard.it.template.NameClashes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedParametersIT {

    private static final long FIRST_SEED = Long.getLong("it.seed", 1);
    private static final long FAULTS = Long.getLong("it.faults", 400);
    private static final Map<Archetype, DescriptorRules> RULES = Arrays.stream(Archetype.values())
            .collect(Collectors.toMap(
                    archetype -> archetype,
                    DescriptorRules::of,
                    (one, other) -> one,
                    () -> new EnumMap<>(Archetype.class)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mediaAsset",
                "media",
                "Media-Asset",
                "Media_Asset",
                "Media.Asset",
                "Media Asset",
                " ",
                "9Lives",
                "Café",
                "Ünit",
                "用户",
                "$entity",
                "${entity}",
                "User;",
                "User'",
                "User\"",
                "../User",
                "List",
                "String",
                "Object",
                "Record",
                "Map",
                "Optional",
                "Status",
                "Timestamp",
                "Service",
                "Main",
                "UserStoreSvc",
                "X",
                "URLAlias",
                "AnEntityNameThatIsFarTooLongToBeOfUse"
            })
    void refusesAsEntity(String entity) {
        assertRefused(CONTRACTS, "entity", entity);
        assertRefused(SERVICE, "entity", entity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User_Store",
                "user_store",
                "UserStore",
                "-x",
                "x-",
                "9x",
                "x-9",
                "x--y",
                "..",
                ".",
                "a/b",
                "a.b",
                "a b",
                " ",
                "ü-svc",
                "int",
                "$service",
                "a-service-name-that-goes-on-and-on-and-on-until-nobody-can-read-it-svc"
            })
    void refusesAsService(String service) {
        assertRefused(CONTRACTS, "service", service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User_Store",
                "UserStore",
                "-x",
                "9x",
                "x--y",
                "..",
                ".",
                "a/b",
                "/tmp/x",
                "a\\b",
                "a b",
                " ",
                "ü",
                "an-artifact-id-that-goes-on-and-on-and-on-until-nobody-can-read-it-svc"
            })
    void refusesAsArtifactId(String artifactId) {
        for (var archetype : Archetype.values()) {
            assertRefused(archetype, "artifactId", artifactId);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.Acme",
                "com.class.x",
                "class",
                "com.acme.int",
                "com..x",
                ".com",
                "com.",
                "com.9x",
                "com.my-x",
                "com/x",
                "java.x",
                "java",
                "javax.x",
                "com.true",
                "com._",
                "com.ü",
                " "
            })
    void refusesAsPackage(String name) {
        for (var archetype : Archetype.values()) {
            assertRefused(archetype, "package", name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "18", "8", "abc", "17 ", "17.0", "-17", "026"})
    void refusesAsJavaVersion(String javaVersion) {
        for (var archetype : Archetype.values()) {
            assertRefused(archetype, "javaVersion", javaVersion);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.Acme", "com acme", "com/acme", "..", ".com", "com.", "9com", "<g>", "ü.de"})
    void refusesAsGroupId(String groupId) {
        for (var archetype : Archetype.values()) {
            assertRefused(archetype, "groupId", groupId);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "..", "-1", "1 2", "<v>", "${v}", "1:2"})
    void refusesAsVersion(String version) {
        for (var archetype : Archetype.values()) {
            assertRefused(archetype, "version", version);
        }
        assertRefused(CONTRACTS, "pkgVersion", version);
        assertRefused(SERVICE, "pkgVersion", version);
        assertRefused(SERVICE, "contractsVersion", version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.Acme", "com..x", "com.class.x", "9x"})
    void refusesAsPackageOfOthers(String name) {
        assertRefused(CONTRACTS, "pkgPackage", name);
        assertRefused(SERVICE, "pkgPackage", name);
        assertRefused(SERVICE, "contractsPackage", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memcached", "Redis", "kafka ", "yes", "TRUE", "1", " "})
    void refusesAsBrick(String value) {
        assertRefused(SERVICE, "cache", value);
        assertRefused(SERVICE, "events", value);
        assertRefused(SERVICE, "http", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "User", "Use rs", "Üsers"})
    void refusesAsPlural(String plural) {
        assertRefused(CONTRACTS, "entityPlural", plural);
        assertRefused(SERVICE, "entityPlural", plural);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "title:text",
                "title:string:indexed",
                "title:string:unique:unique",
                "Title:string",
                "id:string",
                "created_at:timestamp",
                "class:string",
                "live:bool:unique",
                "title:string,title:string",
                "title:string,ti_tle:string",
                "title:string, slug:string",
                "../title:string",
                "a_name_that_goes_on_and_on:string"
            })
    void refusesAsFields(String fields) {
        for (var archetype : List.of(CONTRACTS, SERVICE)) {
            var refusal = RULES.get(archetype).refusal(with(Map.of("fields", fields)));
            assertThat(refusal)
                    .as(fields)
                    .hasValueSatisfying(message -> assertThat(message)
                            .startsWith("Unable to find resource 'fields '")
                            .contains("' is refused: it must be ", ", for example "));
        }
    }

    @Test
    void refusesWhateverBreaksARule() {
        for (var seed = FIRST_SEED; seed < FIRST_SEED + FAULTS; seed++) {
            var fault = Fault.of(seed);
            assertRefused(CONTRACTS, seed, fault.parameter(), fault.answers());
            if (!fault.parameter().equals("service")) {
                assertRefused(SERVICE, seed, fault.parameter(), RandomAnswers.ofService(fault.answers()));
            }
        }
    }

    @Test
    void acceptsWhateverBreaksNone() {
        for (var seed = FIRST_SEED; seed < FIRST_SEED + FAULTS; seed++) {
            var answers = new RandomAnswers(seed).next();
            assertThat(RULES.get(CONTRACTS).refusal(answers)).as("seed %s: %s", seed, answers).isEmpty();
        }
    }

    @Test
    void refusesEntitiesThatWouldClashWithATypeOfTheTemplates() {
        var accepted = Stream.of(CONTRACTS, SERVICE)
                .flatMap(archetype -> NameClashes.in(archetype).stream())
                .distinct()
                .filter(name -> RULES.get(SERVICE).refusal(with(Map.of("entity", name))).isEmpty());

        assertThat(accepted)
                .as("accepted: add them to taken in src/archetype/words.properties, or have the templates avoid them")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void acceptsAGroupAlone(Archetype archetype) {
        assertThat(RULES.get(archetype).refusal(Map.of("groupId", "com.acme"))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ACCEPTED")
    void accepts(Map<String, String> given) {
        assertThat(RULES.get(CONTRACTS).refusal(with(given))).isEmpty();
        assertThat(RULES.get(SERVICE).refusal(with(given))).isEmpty();
    }

    @Test
    void derivesNamesOfSeveralWords() {
        var names = RULES.get(CONTRACTS).answer(with(Map.of("service", "media-v2-store-svc", "entity", "MediaAsset")));
        assertThat(names)
                .containsEntry("package", "com.acme.contracts")
                .containsEntry("pkgPackage", "com.acme.pkg")
                .containsEntry("entityPlural", "MediaAssets")
                .containsEntry("entityPackage", "mediaasset")
                .containsEntry("entitySnake", "media_asset")
                .containsEntry("entityPluralSnake", "media_assets")
                .containsEntry("serviceType", "MediaV2StoreSvc")
                .containsEntry("servicePackage", "mediav2storesvc")
                .containsEntry("protoPath", "services/media/v2/store/svc/v1");
    }

    @ParameterizedTest
    @FieldSource("PLURALS")
    void derivesPlurals(Map.Entry<String, String> names) {
        var answers = RULES.get(SERVICE).answer(with(Map.of("entity", names.getKey())));
        assertThat(answers).containsEntry("entityPlural", names.getValue());
    }

    @Test
    void leavesNothingBehindWhenTheEntityIsRefused() {
        Workspace.create("refused entity", answers -> answers.entity("mediaAsset"))
                .attempt(CONTRACTS)
                .isRefusedWith("entity", "'mediaAsset'", "UpperCamelCase", "UserProfile");
    }

    @Test
    void leavesNothingBehindWhenTheServiceIsRefused() {
        Workspace.create("refused service", answers -> answers.set("artifactId", "../User_Store"))
                .attempt(SERVICE)
                .isRefusedWith("artifactId", "'../User_Store'", "joined by '-'", "user-store-svc");
    }

    @Test
    void leavesNothingBehindWhenThePackageIsRefused() {
        Workspace.create("refused package", answers -> answers.set("package", "com.class.x"))
                .attempt(PKG)
                .isRefusedWith("package", "'com.class.x'", "Java package", "com.acme.pkg");
    }

    @SuppressWarnings("unused") // by name
    static final Iterable<Map<String, String>> ACCEPTED = List.of(
            Map.of("entity", "MediaAsset"),
            Map.of("entity", "Category"),
            Map.of("entity", "ApiKey"),
            Map.of("entity", "Sha256Digest"),
            Map.of("entity", "Channel"),
            Map.of("entity", "Order"),
            Map.of("javaVersion", "21"),
            Map.of("javaVersion", "25"),
            Map.of("groupId", "io.github.some-one.x2"),
            Map.of("groupId", "acme"),
            Map.of("package", "a.b_c.d1"),
            Map.of("version", "1.0.0"),
            Map.of("version", "2026.11-rc.1"));

    @SuppressWarnings("unused") // by name
    static final Iterable<Map.Entry<String, String>> PLURALS = List.of(
            Map.entry("Category", "Categories"),
            Map.entry("Day", "Days"),
            Map.entry("Box", "Boxes"),
            Map.entry("Address", "Addresses"),
            Map.entry("Batch", "Batches"),
            Map.entry("User", "Users"));

    private static void assertRefused(Archetype archetype, String parameter, String value) {
        var refusal = RULES.get(archetype).refusal(with(Map.of(parameter, value)));
        assertThat(refusal)
                .as("%s %s '%s'", archetype, parameter, value)
                .hasValueSatisfying(message -> assertThat(message)
                        .contains(parameter + " '" + value + "' is refused: it must be ")
                        .contains(", for example "));
    }

    private static void assertRefused(Archetype archetype, long seed, String parameter, Map<String, String> answers) {
        assertThat(RULES.get(archetype).refusal(answers))
                .as("seed %s: %s %s", seed, archetype, answers)
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("Unable to find resource '" + parameter + " '")
                        .contains("' is refused: it must be ", ", for example "));
    }

    private static Map<String, String> with(Map<String, String> given) {
        var answers = new HashMap<>(Map.of("groupId", "com.acme"));
        answers.putAll(given);
        return answers;
    }
}
