package dev.brickyard.it;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.process.Run;
import dev.brickyard.it.project.GeneratedProject;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the build of contracts lets pass, and what it refuses with rule, file and line. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractGateIT {

    private static final String V1 = "services/user/store/svc/v1/";
    private static final String V2 = "services/user/store/svc/v2/";
    private static final String USER = V1 + "user.proto";
    private static final String MODELS = "models/src/%s/java/org/gate/contracts/models/publicapi/v1/";
    private static final String PARTNER = "docs/partner/";
    private static final String EMAIL = "StringValue email = 3;";
    private static final String RENAMED = "StringValue mail = 3;";
    private static final String[] DOCUMENTS_ALONE = {"-Dtest=OpenApiTest", "-Dsurefire.failIfNoSpecifiedTests=false"};

    private Workspace workspace;
    private GeneratedProject contracts;
    private Map<String, String> pristine;

    @BeforeAll
    void release() {
        workspace = SharedProjects.onPkg("contract gate", answers -> answers.group("org.gate")
                        .set("pkgGroupId", SharedProjects.GROUP)
                        .set("version", "1.0.0"))
                .generateContracts();
        contracts = workspace.project("contracts");
        pristine = contracts.tree().stream().collect(toMap(identity(), contracts::text));
        workspace.install("contracts", "-pl", "services,generated", "-am", "-Dspotless.check.skip", "-Djacoco.skip");
    }

    @AfterEach
    void restore() {
        Folder.delete(contracts.folder().resolve(V2));
        Folder.delete(contracts.folder().resolve(PARTNER));
        pristine.forEach(this::write);
    }

    /** In one build, which costs the most. */
    @Test
    void refusesWhatBreaksABaselineAndDocumentsThatDiffer() {
        replace(USER, EMAIL, RENAMED);
        var username = "        username:\n";
        var nickname = "        nickname:\n          type: [string, 'null']\n";
        replace("docs/private/openapi.yaml", username, nickname + username);
        replace(MODELS.formatted("main") + "UserPage.java", "List<User> users,", "long total, List<User> users,");
        replace(MODELS.formatted("test") + "JsonShapeTest.java", "new UserPage(", "new UserPage(1, ");
        replace("docs/admin/openapi.yaml", "          description: deleted", "          summery: deleted");
        write(PARTNER + "openapi.yaml", "openapi: nonsense\n");

        assertThat(refusal("services,docs", DOCUMENTS_ALONE))
                .contains(USER + "(" + lineOf(USER, RENAMED) + ",")
                .contains(" : error FIELD_SAME_NAME : Field \"3\" on message \"User\" changed name")
                .contains("make a new version beside them")
                .contains("docs/private/openapi.yaml: User.nickname: the document says string, optional, the model nothing")
                .contains("docs/public/openapi.yaml: UserPage.total: the document says nothing, the model integer int64")
                .containsPattern("docs/admin/openapi.yaml(?s:.)*responses.204")
                .contains("docs/partner/openapi.yaml is no OpenAPI document");
    }

    @Test
    void refusesAMessageThatDoesNotSayWhatItIsAndForgetsADocumentThatIsGone() {
        // as an earlier build left it
        write("docs/target/classes/openapi/partner/openapi.yaml", "openapi: nonsense\n");
        replace(USER, "// Asks for one more user.\n", "");

        assertThat(refusal("services,docs", DOCUMENTS_ALONE))
                .contains(USER + "(" + lineOf(USER, "message CreateUserRequest") + ",1) : error COMMENT_MESSAGE")
                .containsPattern("contracts :: docs \\.* SUCCESS");
    }

    @Test
    void refusesWhatBreaksTheLastReleaseWhateverTheBaseline() {
        replace(USER, EMAIL, RENAMED);
        replace("pom.xml", "<contracts.released/>", "<contracts.released>1.0.0</contracts.released>");

        assertThat(refusal("services", "-P", "move-baseline"))
                .contains(USER + "(" + lineOf(USER, RENAMED) + ",")
                .contains(" : error FIELD_SAME_NAME : ");
        assertThat(contracts.text("baseline/" + USER)).contains(RENAMED);
    }

    @Test
    void acceptsWhatWasNeverReleasedOnceTheBaselineIsMoved() {
        replace(USER, EMAIL, RENAMED);

        verify("services", "-P", "move-baseline").orFail();

        assertThat(contracts.text("baseline/" + USER)).contains(RENAMED);
    }

    @Test
    void acceptsAVersionBesideTheFirstAndForgetsItWhenItIsGone() {
        for (var file : List.of("service.proto", "user.proto")) {
            write(V2 + file, contracts.text(V1 + file).replace("v1", "v2").replace(EMAIL, RENAMED));
        }
        verify("services,generated").orFail();
        assertThat(stubs()).anyMatch(path -> path.contains("/v2/"));

        Folder.delete(contracts.folder().resolve(V2));
        verify("generated").orFail();

        assertThat(stubs()).isNotEmpty().noneMatch(path -> path.contains("/v2/"));
    }

    @Test
    void warnsAndPassesOnAPlatformWithoutTheProgram() {
        replace(USER, EMAIL, RENAMED);

        assertThat(verify("services", "-Dbuf.absent=true").orFail().text())
                .containsPattern("WARN.*No contract was checked: buf has no program for");
    }

    private List<String> stubs() {
        return Folder.files(contracts.folder().resolve("generated/target/generated-sources"));
    }

    private Run verify(String modules, String... options) {
        var always = Stream.of("verify", "-pl", modules, "-am", "--fail-at-end", "-Dspotless.check.skip", "-Djacoco.skip");
        var arguments = Stream.concat(always, Stream.of(options));
        return workspace.tryBuild("contracts", arguments.toArray(String[]::new));
    }

    private String refusal(String modules, String... options) {
        var run = verify(modules, options);
        assertThat(run.succeeded()).as(run.report()).isFalse();
        return run.text();
    }

    private void replace(String path, String before, String after) {
        var text = contracts.text(path);
        assertThat(text).contains(before);
        write(path, text.replace(before, after));
    }

    private int lineOf(String path, String text) {
        var lines = contracts.text(path).lines().toList();
        return 1 + lines.indexOf(lines.stream().filter(line -> line.contains(text)).findFirst().orElseThrow());
    }

    private void write(String path, String text) {
        Folder.write(contracts.folder().resolve(path), text);
    }
}
