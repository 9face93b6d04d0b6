package dev.brickyard.it;

import static dev.brickyard.it.common.Archetype.CONTRACTS;
import static dev.brickyard.it.common.Archetype.PKG;
import static dev.brickyard.it.common.Archetype.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.project.GeneratedProject;
import dev.brickyard.it.project.GoldenList;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.template.DescriptorRules;
import dev.brickyard.it.template.PkgSource;
import dev.brickyard.it.template.Rendering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated, before anything is built. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaffoldIT {

    private Workspace usual;

    @BeforeAll
    void generateTheUsual() {
        usual = Workspace.create("scaffold").generatePkg().generateContracts().generateService();
    }

    /** Every name is another, so that each place of a name in a file is found by its reversal. */
    @Test
    void generatesPkgAsItIsInThisRepositoryButForTheNames() {
        var copy = Workspace.create("scaffold pkg", answers -> answers.group("zz.top-ten"))
                .generatePkg(answers ->
                        answers.set("artifactId", "lego-box").set("version", "7.8.9").set("package", "zz.box.of_lego"))
                .project("lego-box");

        var made = copy.tree().stream().filter(path -> !path.equals(".brickyard/answers.properties"));
        assertThat(made.map(path -> path.replace("zz/box/of_lego", "dev/brickyard/pkg").replace("zz.box.of_lego", "dev.brickyard.pkg")))
                .containsExactlyInAnyOrderElementsOf(PkgSource.files());
        assertThat(PkgSource.files()).allSatisfy(path -> {
            var text = copy.text(path.replace("dev/brickyard/pkg", "zz/box/of_lego").replace("dev.brickyard.pkg", "zz.box.of_lego"));
            assertThat(text.replace("zz.box.of_lego", "dev.brickyard.pkg")
                            .replace("zz.top-ten", "dev.brickyard")
                            .replace("lego-box", "pkg")
                            .replace("7.8.9", Setup.current().version()))
                    .isEqualTo(PkgSource.text(path));
        });
    }

    @Test
    void generatesPkgForALaterRelease() {
        var files = Rendering.of(PKG).files(Map.of("groupId", "com.acme", "javaVersion", "25"));

        assertThat(files.get("parent/pom.xml")).contains("<java.release>25</java.release>");
        assertThat(files.get(".github/workflows/ci.yml")).contains("['25']");
    }

    @Test
    void generatesTheFilesOfContracts() {
        GoldenList.named("contracts").matches(usual(CONTRACTS));
    }

    @Test
    void generatesTheFilesOfAService() {
        GoldenList.named("service").matches(usual(SERVICE));
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfATemplate(Archetype archetype) {
        usual(archetype).hasNoLeftovers(names(archetype));
    }

    /** So that what the cases without a build find out holds for the plugin's own files. */
    @ParameterizedTest
    @EnumSource
    void generatesOnDiskWhatIsRenderedInMemory(Archetype archetype) {
        var project = usual(archetype);

        var rendered = Rendering.of(archetype)
                .files(Map.of("groupId", "com.acme", "artifactId", project.folder().getFileName().toString()));

        assertThat(project.tree()).containsExactlyElementsOf(rendered.keySet());
        rendered.forEach((path, text) -> assertThat(project.text(path)).as(path).isEqualTo(text));
    }

    @Test
    void generatesTheSameAgain() {
        var again = Workspace.create("scaffold again").generateService();

        assertThat(again.project("user-store-svc").digests())
                .isEqualTo(usual(SERVICE).digests());
    }

    @Test
    void generatesNamesOfSeveralWordsInAFolderWithASpace() {
        var workspace = Workspace.create(
                        "scaffold several words",
                        answers -> answers.service("media-asset-store-svc").entity("MediaAsset"))
                .generateContracts()
                .generateService();

        workspace
                .project("contracts")
                .hasNoLeftovers(names(CONTRACTS))
                .hasFile("services/media/asset/store/svc/v1/media_asset.proto", "message MediaAsset ");
        workspace
                .project("media-asset-store-svc")
                .hasNoLeftovers(names(SERVICE))
                .hasFile("src/main/java/com/acme/mediaassetstoresvc/internal/entities/mediaasset/v1/MediaAsset.java")
                .hasFile("src/main/resources/db/migration/V1__media_assets.sql", "media_assets");
    }

    @Test
    void generatesPluralsByRule() {
        var workspace = Workspace.create(
                        "scaffold plural",
                        answers -> answers.group("zz.top")
                                .service("category-store-svc")
                                .entity("Category"))
                .generatePkg()
                .generateContracts()
                .generateService();

        workspace.project("pkg").hasNoLeftovers(names(PKG)).hasFile("config/src/main/java/zz/top/pkg/config/Env.java");
        workspace
                .project("contracts")
                .hasNoLeftovers(names(CONTRACTS))
                .hasFile("services/category/store/svc/v1/service.proto", "ListCategories");
        workspace
                .project("category-store-svc")
                .hasNoLeftovers(names(SERVICE))
                .hasFile("src/main/resources/db/migration/V1__categories.sql", "categories");
    }

    /** The engine itself would refuse a folder with a pom.xml only, and fill any other up, keeping what is there. */
    @Test
    void refusesAFolderThatHoldsAnything() {
        var workspace = Workspace.create("scaffold into a full folder");
        Folder.write(workspace.root().resolve("taken/README.md"), "mine\n");
        var before = Folder.digests(workspace.root());

        workspace
                .attempt(SERVICE, answers -> answers.set("artifactId", "taken"))
                .isRefusedWith("artifactId", "'taken'", "README.md");

        assertThat(Folder.digests(workspace.root())).isEqualTo(before);
    }

    @Test
    void refusesToGenerateAProjectOverItself() {
        var before = usual(SERVICE).digests();

        usual.attempt(SERVICE, answers -> {}).isRefusedWith("artifactId", "user-store-svc");

        assertThat(usual(SERVICE).digests()).isEqualTo(before);
    }

    @Test
    void fillsAFreshGitRepository() {
        var workspace = Workspace.create("scaffold into git");
        Folder.write(workspace.root().resolve("user-store-svc/.git/HEAD"), "ref: refs/heads/main\n");

        workspace.generateService();

        workspace.project("user-store-svc").hasFile("pom.xml").hasFile(".git/HEAD", "ref: refs/heads/main");
    }

    /** The engine adds a module to an aggregator, and rewrites the new project's parent where that has none. */
    @ParameterizedTest
    @EnumSource
    void isTheSameBelowAnAggregatorWhichListsIt(Archetype archetype) {
        var below = Workspace.create("scaffold below an aggregator " + archetype);
        Folder.write(below.root().resolve("pom.xml"), AGGREGATOR);

        below.attempt(archetype, answers -> {}).run().orFail();

        var name = usual(archetype).folder().getFileName().toString();
        assertThat(below.project(name).digests()).isEqualTo(usual(archetype).digests());
        assertThat(Folder.read(below.root().resolve("pom.xml"))).contains("<module>" + name + "</module>");
    }

    @Test
    void isReadTogetherInOneFolderWithNothingInstalled() {
        var workspace = Workspace.create("scaffold one folder", answers -> answers.group("org.together"));
        Folder.write(workspace.root().resolve("pom.xml"), AGGREGATOR);

        workspace.generatePkg().generateContracts().generateService().build(".", "validate");
    }

    private static final String AGGREGATOR = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>everything</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
            </project>
            """;

    private GeneratedProject usual(Archetype archetype) {
        return usual.project(
                switch (archetype) {
                    case PKG -> "pkg";
                    case CONTRACTS -> "contracts";
                    case SERVICE -> "user-store-svc";
                });
    }

    private static List<String> names(Archetype archetype) {
        return DescriptorRules.of(archetype).order();
    }
}
