package dev.brickyard.it;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.process.Run;
import dev.brickyard.it.project.GeneratedProject;
import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.project.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Changes that the build of contracts accepts, and changes that it rejects with rule, file and line. */
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractGateIT {

    private static final String V1 = "services/user/store/svc/v1/";
    private static final String V2 = "services/user/store/svc/v2/";
    private static final Path BASELINE = Setup.moduleFolder().resolve("src/test/resources/baseline");
    private static final String USER = V1 + "user.proto";
    private static final String USER_PAGE = "models/src/main/java/org/gate/contracts/models/publicapi/v1/UserPage.java";
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
        workspace.install("contracts", "-pl", ".,generated", "-am", "-Dspotless.check.skip", "-Djacoco.skip");
    }

    @AfterEach
    void restore() {
        Folder.delete(contracts.folder().resolve(V2));
        Folder.delete(contracts.folder().resolve(PARTNER));
        pristine.forEach(this::write);
    }

    @Test
    void refusesWhatBreaksABaseline() {
        replace(USER, EMAIL, RENAMED);

        assertThat(refusal("."))
                .contains(USER + "(" + lineOf(USER, RENAMED) + ",")
                .contains(" : error FIELD_SAME_NAME : Field \"3\" on message \"User\" changed name")
                .contains("create a new version beside them");
    }

    /** Makes all changes in one build, since builds take the most time. */
    @Test
    void refusesDocumentsThatDiffer() {
        var username = "        username:\n";
        var nickname = "        nickname:\n          type: [string, 'null']\n";
        replace("docs/private/user-store-svc.yaml", username, nickname + username);
        replace(USER_PAGE, "List<User> users,", "long total, List<User> users,");
        replace("docs/admin/openapi.yaml", "          description: deleted", "          summery: deleted");
        write(PARTNER + "openapi.yaml", "openapi: nonsense\n");

        assertThat(refusal("docs", DOCUMENTS_ALONE))
                .contains("docs/private/user-store-svc.yaml: User.nickname: the document says string, optional, the model nothing")
                .contains("docs/public/openapi.yaml: UserPage.total: the document says nothing, the model string int64")
                .containsPattern("docs/admin/openapi.yaml(?s:.)*responses.204")
                .contains("docs/partner/openapi.yaml: this is no OpenAPI document");
    }

    @Test
    void refusesAMessageThatDoesNotSayWhatItIs() {
        replace(USER, "// Request to create a user.\n", "");

        assertThat(refusal("."))
                .contains(USER + "(" + lineOf(USER, "message CreateUserRequest") + ",1) : error COMMENT_MESSAGE");
    }

    @Test
    void forgetsADocumentThatIsGone() {
        // a file left by an earlier build
        write("docs/target/classes/openapi/partner/openapi.yaml", "openapi: nonsense\n");

        verify("docs", DOCUMENTS_ALONE).orFail();
    }

    @Test
    void refusesWhatBreaksTheLastReleaseWhateverTheBaseline() {
        replace(USER, EMAIL, RENAMED);
        replace("pom.xml", "<contracts.released/>", "<contracts.released>1.0.0</contracts.released>");

        assertThat(refusal(".", "-P", "move-baseline"))
                .contains(USER + "(" + lineOf(USER, RENAMED) + ",")
                .contains(" : error FIELD_SAME_NAME : ");
        assertThat(contracts.text("baseline/" + USER)).contains(RENAMED);
    }

    @Test
    void acceptsWhatWasNeverReleasedOnceTheBaselineIsMoved() {
        replace(USER, EMAIL, RENAMED);

        verify(".", "-P", "move-baseline").orFail();

        assertThat(contracts.text("baseline/" + USER)).contains(RENAMED);
    }

    /** The baseline was generated by the commit 698ff8e8, with the default parameters and the group of this workspace. */
    @Test
    void acceptsWhatWasAddedToTheContractOfTheFirstEntity() {
        for (var file : List.of("service.proto", "user.proto")) {
            write("baseline/" + V1 + file, Folder.read(BASELINE.resolve(file)));
        }

        verify(".").orFail();
    }

    @Test
    void acceptsAVersionBesideTheFirstAndForgetsItWhenItIsGone() {
        for (var file : List.of("service.proto", "user.proto")) {
            write(V2 + file, contracts.text(V1 + file).replace("v1", "v2").replace(EMAIL, RENAMED));
        }
        verify(".,generated").orFail();
        assertThat(stubs()).anyMatch(path -> path.contains("/v2/"));

        Folder.delete(contracts.folder().resolve(V2));
        verify("generated").orFail();

        assertThat(stubs()).isNotEmpty().noneMatch(path -> path.contains("/v2/"));
    }

    @Test
    void warnsAndPassesOnAPlatformWithoutTheProgram() {
        replace(USER, EMAIL, RENAMED);

        assertThat(verify(".", "-Dbuf.absent=true").orFail().text())
                .containsPattern("WARN.*The contracts were not checked");
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
