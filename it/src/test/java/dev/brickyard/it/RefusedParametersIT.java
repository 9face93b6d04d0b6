package dev.brickyard.it;

import static dev.brickyard.it.common.Archetype.CONTRACTS;
import static dev.brickyard.it.common.Archetype.PKG;
import static dev.brickyard.it.common.Archetype.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.random.Fault;
import dev.brickyard.it.random.RandomAnswers;
import dev.brickyard.it.template.DescriptorRules;
import dev.brickyard.it.template.Rendering;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "Timestamp",
                "Service",
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
                "con",
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
    @ValueSource(strings = {"com acme", "com/acme", "..", ".com", "com.", "9com", "<g>", "ü.de"})
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
    @ValueSource(strings = {"Gateway", "proxy", "store,gateway", "gateway ", " "})
    void refusesAsKind(String value) {
        assertRefused(SERVICE, "kind", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-Svc", "user_svc", "a/b", "../user-svc", "con-svc", " ", ","})
    void refusesAsServicesOfAGateway(String value) {
        assertThat(RULES.get(SERVICE).refusal(with(Map.of("kind", "gateway", "services", value))))
                .hasValueSatisfying(message -> assertThat(message).startsWith("services '").contains("' is refused: "));
    }

    @ParameterizedTest
    @CsvSource({"cache, redis", "http, false", "artifactId, user-store-svc", "entity, user", "fields, title:blob", "events, redis"})
    void refusesForAGateway(String parameter, String value) {
        assertThat(RULES.get(SERVICE).refusal(with(Map.of("kind", "gateway", parameter, value))))
                .hasValueSatisfying(message -> assertThat(message).startsWith(parameter + " '" + value + "' is refused: "));
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
                "title:blob",
                "title:string:indexes",
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
                            .startsWith("fields '")
                            .contains("' is refused: ", ", for example "));
        }
    }

    /** Each message names the field or option, its faulty part and the rule, and gives an example. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "title:blob; title:blob; the type must be string, text, bool,; title:string",
        "state:enum; state:enum; the type enum must say of what; state:enum=DRAFT|SENT",
        "state:enum=DRAFT; state:enum=DRAFT; an enum must have 2 to 100 values; state:enum=DRAFT|SENT",
        "state:enum=draft|sent; state:enum=draft|sent; the value 'draft' must be upper-case words; state:enum=DRAFT|IN_REVIEW",
        "state:enum=A|UNKNOWN; state:enum=A|UNKNOWN; every enum has the value UNKNOWN; state:enum=DRAFT|OTHER",
        "state:enum=A|B:default=C; state:enum=A|B:default=C; the default must be one of the values; state:enum=A|B:default=A",
        "tags:list; tags:list; the type list must say of what; tags:list=string",
        "tags:list=text; tags:list=text; the elements of a list must be string, bool,; tags:list=string",
        "tags:list=string:optional; tags:list=string:optional; a list must not be optional; tags:list=string",
        "owner:ref=user; owner:ref=user; a ref must name an entity; owner:ref=Customer",
        "total:decimal:scale=10; total:decimal:scale=10; scale must be a whole number from 0 to 9; total:decimal:scale=4",
        "total:decimal:min=0.001; total:decimal:min=0.001; min must be a number of the type; total:decimal:min=0:max=1000000",
        "count:int32:min=9:max=1; count:int32:min=9:max=1; max must exceed min; count:int32:min=0:max=1000000",
        "count:int32:max=9:default=10; count:int32:max=9:default=10; the default must be within the bounds; count:int32:min=0:max=1000000",
        "code:string:min=9:max=1; code:string:min=9:max=1; min must not exceed max, which is 1; code:string:max=200",
        "code:string:pattern=(a|b)*; code:string:pattern=(a|b)*; the pattern must be made of letters; code:string:pattern=[A-Z]{2}-[0-9]+",
        "code:string:pattern=[A-Z; code:string:pattern=[A-Z; each bracket must have its counterpart; code:string:pattern=[A-Z]{3}",
        "code:string:unique:pattern=[A-Z]; code:string:unique:pattern=[A-Z]; a unique field must allow at least 1000 values; [A-Z]{3}",
        "day:date:min=1; day:date:min=1; the type date must not have min=; day:date",
        "code:string:max=5:max=6; code:string:max=5:max=6; each limit may be given only once; code:string:max=6",
        "code:string:default=a:optional; code:string:default=a:optional; a field with a default must not be optional; code:string:optional",
        "file:bytes:unique; file:bytes:unique; a bytes must not be unique; file:string:unique",
        "data:json:indexed; data:json:indexed; a json must not be indexed; data:string:indexed",
        "code:string:unique:indexed; code:string:unique:indexed; a unique field must not be indexed; code:string:unique",
        "code:string:ignorecase; code:string:ignorecase; ignorecase and keepcase are for unique strings; code:string:unique:ignorecase",
        "key:string:secret:unique; key:string:secret:unique; a secret must be neither unique nor indexed; key:string:secret",
        "key:string:secret:private; key:string:secret:private; at most one of public, internal, private and secret; key:string:private",
        "key:uuid:secret; key:uuid:secret; a secret must be a string, text or bytes; key:string:secret",
        "request_id:uuid; request_id:uuid; the name must differ from request_id; my_request_id:uuid",
        "slug:string,delete=never; delete=never; delete must be hard, soft or none; delete=soft",
        "slug:string,color=red; color=red; an option must be delete, unique or batch; delete=soft",
        "slug:string,batch=all; batch=all; batch must be get; batch=get",
        "slug:string,unique=slug; unique=slug; unique must name two or more different fields; unique=customer+number",
        "slug:string,unique=slug+name; unique=slug+name; the entity has no field 'name'; unique=slug+number",
        "slug:string:optional,name:string,unique=slug+name; unique=slug+name; its fields must be required; unique=customer+number",
        "@nowhere/invoice.fields; @nowhere/invoice.fields; cannot read that file; @invoice.fields"
    })
    void namesThePartOfAFieldOrOptionThatIsRefused(String fields, String part, String rule, String example) {
        for (var archetype : List.of(CONTRACTS, SERVICE)) {
            assertThat(RULES.get(archetype).refusal(with(Map.of("fields", fields))))
                    .as(fields)
                    .hasValueSatisfying(message -> assertThat(message)
                            .startsWith("fields '" + part + "' is refused: ")
                            .containsSubsequence(rule, ", for example ", example));
        }
    }

    @Test
    void readsFieldsFromAFile() {
        var workspace = Workspace.create("fields of a file", answers -> answers.entity("Invoice").set("fields", "@invoice.fields"));
        Folder.write(workspace.root().resolve("invoice.fields"), """
                # what a customer owes
                number:string:unique  # never reused

                total:decimal,status:enum=DRAFT|SENT
                """);

        workspace.generateContracts();

        workspace.project("contracts")
                .hasFile(".brickyard/entities/Invoice.properties", "number:string:unique,total:decimal,status:enum=DRAFT|SENT");
    }

    @Test
    void leavesNothingBehindWhenAFieldOfAFileIsRefused() {
        var workspace = Workspace.create("refused file", answers -> answers.entity("Invoice").set("fields", "@invoice.fields"));
        Folder.write(workspace.root().resolve("invoice.fields"), "number:string\ntotal:money\n");

        workspace.attempt(SERVICE).isRefusedWith("fields 'total:money' is refused: the type must be ", "total:string");
    }

    @Test
    void refusesWhateverBreaksARule() {
        for (var seed = FIRST_SEED; seed < FIRST_SEED + FAULTS; seed++) {
            var fault = Fault.of(seed);
            assertRefused(CONTRACTS, seed, fault.parameter(), fault.answers());
            if (!fault.parameter().equals("service")) {
                assertRefused(SERVICE, seed, fault.parameter(), fault.ofService());
            }
        }
    }

    @Test
    void acceptsWhateverBreaksNone() {
        for (var seed = FIRST_SEED; seed < FIRST_SEED + FAULTS; seed++) {
            var answers = new RandomAnswers(seed).next().answers();
            assertThat(RULES.get(CONTRACTS).refusal(answers)).as("seed %s: %s", seed, answers).isEmpty();
        }
    }

    @Test
    void acceptsAGatewayAlone() {
        assertThat(RULES.get(SERVICE).refusal(with(Map.of("kind", "gateway")))).isEmpty();
        assertThat(RULES.get(SERVICE).answer(with(Map.of("kind", "gateway"))))
                .containsEntry("artifactId", "user-gtw")
                .containsEntry("events", "kafka")
                .containsEntry("services", "user-store-svc")
                .containsEntry("entity", "User");
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
                .containsEntry("pkgVersion", "0.1.0-SNAPSHOT");
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
                .isRefusedWith("package 'com.class.x' is refused: it must not contain Java's keyword 'class'", "com.acme.pkg");
    }

    @Test
    void leavesNothingBehindWhenAServiceOfAGatewayHasNoContract() {
        var workspace = Workspace.create("refused services", answers -> answers.set("kind", "gateway")
                        .set("services", "user-store-svc,video-store-svc"));
        workspace
                .attempt(SERVICE)
                .isRefusedWith("services 'user-store-svc,video-store-svc' is refused: ", "there is none of this groupId");
        Rendering.of(CONTRACTS)
                .files(Map.of("groupId", "com.acme"))
                .forEach((path, text) -> Folder.write(workspace.root().resolve("contracts").resolve(path), text));

        workspace
                .attempt(SERVICE)
                .isRefusedWith("services 'video-store-svc' is refused: ", "have no such service, only user-store-svc");
    }

    @Test
    void refusesTheParameterOfContractsForAGateway() {
        Workspace.create("refused service of a gateway", answers -> answers.set("kind", "gateway").set("service", "user-store-svc"))
                .attempt(SERVICE)
                .isRefusedWith("service 'user-store-svc' is refused: a gateway has services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3.0", "3.3.1"})
    void namesThePluginToUseInsteadOfAnOldOne(String version) {
        Workspace.create("refused plugin " + version)
                .attempt(SERVICE, version)
                .isRefusedWith("maven-archetype-plugin '" + version + "' is refused: it must be 3.4.0 or newer");
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeSwitchedOff(Archetype archetype) {
        Workspace.create("refused bypass " + archetype, answers -> answers.set("brickyard", "x"))
                .attempt(archetype)
                .isRefusedWith("brickyard 'x' is refused: it is the archetype's version");
    }

    @Test
    void derivesNamesWhateverTheCommandLineHolds() {
        var workspace = Workspace.create("derived names", answers -> answers.set("protoPath", "../../../evil")
                .set("entityPackage", "evil")
                .set("fieldSpec", "evil:string"));

        workspace.generateContracts();

        assertThat(Folder.files(workspace.root()))
                .allMatch(path -> path.startsWith("contracts/"))
                .noneMatch(path -> path.contains("evil"));
    }

    @Test
    void refusesAnEmptyValue() {
        Workspace.create("refused empty", answers -> answers.set("fields", ""))
                .attempt(SERVICE)
                .isRefusedWith("fields '' is refused: it is empty");
    }

    @Test
    void namesTheParameterThatWasMeant() {
        Workspace.create("refused misspelt", answers -> answers.set("event", "kafka"))
                .attempt(SERVICE)
                .isRefusedWith("event 'kafka' is refused: no parameter has that name: did you mean events");
    }

    @Test
    void refusesAFolderWithinAProjectThatHasNoModules() {
        var workspace = Workspace.create("refused folder");
        Folder.write(workspace.root().resolve("pom.xml"), OUTER.formatted("jar"));
        workspace.attempt(SERVICE).isRefusedWith("artifactId 'user-store-svc' is refused", "which has the packaging jar");
    }

    @Test
    void tellsThatAModuleIsAddedToAProjectOfModules() {
        var workspace = Workspace.create("outer project");
        var pom = workspace.root().resolve("pom.xml");
        Folder.write(pom, OUTER.formatted("pom"));

        var generation = workspace.attempt(PKG);

        assertThat(generation.run().text()).contains("pom.xml gets the module pkg");
        assertThat(Folder.read(pom)).contains("<module>pkg</module>");
    }

    @Test
    void makesTheSameInEveryLocale() {
        var workspace = Workspace.create("Turkish", answers -> answers.entity("Item").set("user.language", "tr"));

        workspace.generateContracts();

        assertThat(workspace.project("contracts").tree()).contains("services/user/store/svc/v1/item.proto");
    }

    private static final String OUTER = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>outer</artifactId>
              <version>1</version>
              <packaging>%s</packaging>
            </project>
            """;

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
            Map.of("groupId", "io.github.JohnDoe"),
            Map.of("groupId", "com.1password"),
            Map.of("package", "a.b_c.d1"),
            Map.of("version", "1.0.0"),
            Map.of("version", "2026.11-rc.1"));

    private static void assertRefused(Archetype archetype, String parameter, String value) {
        var refusal = RULES.get(archetype).refusal(with(Map.of(parameter, value)));
        assertThat(refusal)
                .as("%s %s '%s'", archetype, parameter, value)
                .hasValueSatisfying(message -> assertThat(message)
                        .contains(parameter + " '" + value + "' is refused: ")
                        .contains(", for example "));
    }

    private static void assertRefused(Archetype archetype, long seed, String parameter, Map<String, String> answers) {
        assertThat(RULES.get(archetype).refusal(answers))
                .as("seed %s: %s %s", seed, archetype, answers)
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith(parameter + " '")
                        .contains("' is refused: ", ", for example "));
    }

    private static Map<String, String> with(Map<String, String> given) {
        var answers = new HashMap<>(Map.of("groupId", "com.acme"));
        answers.putAll(given);
        return answers;
    }
}
