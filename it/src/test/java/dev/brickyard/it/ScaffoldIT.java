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
import dev.brickyard.it.project.Leftovers;
import dev.brickyard.it.project.Workspace;
import dev.brickyard.it.template.DescriptorRules;
import dev.brickyard.it.template.PkgSource;
import dev.brickyard.it.template.Rendering;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated, before anything is built. */
@Order(6)
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
        var copy = Workspace.create("scaffold pkg", answers -> answers.group("zz.top-ten")
                        .set("artifactId", "lego-box")
                        .set("version", "7.8.9")
                        .set("package", "zz.box.of_lego"))
                .generatePkg()
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
    void generatesNamesOfSeveralWords() {
        var answers = Map.of(
                "groupId", "com.acme", "service", "media-asset-store-svc", "artifactId", "media-asset-store-svc", "entity", "MediaAsset");

        assertThat(rendered(CONTRACTS, answers).get("services/media/asset/store/svc/v1/media_asset.proto"))
                .contains("message MediaAsset ");
        assertThat(rendered(SERVICE, answers))
                .containsKey("src/main/java/com/acme/mediaassetstoresvc/internal/entities/mediaasset/v1/MediaAsset.java")
                .hasEntrySatisfying("src/main/resources/db/migration/V1__media_assets.sql", text -> assertThat(text)
                        .contains("media_assets"));
    }

    @Test
    void generatesPluralsByRule() {
        var answers = Map.of(
                "groupId", "zz.top", "service", "category-store-svc", "artifactId", "category-store-svc", "entity", "Category");

        assertThat(rendered(CONTRACTS, answers).get("services/category/store/svc/v1/service.proto"))
                .contains("ListCategories");
        assertThat(rendered(SERVICE, answers).get("src/main/resources/db/migration/V1__categories.sql"))
                .contains("categories");
    }

    /** The engine itself would refuse a folder with a pom.xml only, and fill any other up, keeping what is there. */
    @Test
    void refusesAFolderThatHoldsAnything() {
        var workspace = Workspace.create("scaffold into a full folder", answers -> answers.set("artifactId", "taken"));
        Folder.write(workspace.root().resolve("taken/README.md"), "mine\n");
        var before = Folder.digests(workspace.root());

        workspace.attempt(SERVICE).isRefusedWith("artifactId", "'taken'", "README.md");

        assertThat(Folder.digests(workspace.root())).isEqualTo(before);
    }

    /**
     * All once more, in the folder of an aggregator, the service into a fresh git repository. The engine adds a module to an
     * aggregator, and rewrites a new project's parent where that has none.
     */
    @Test
    void isTheSameBelowAnAggregatorAndReadTogetherWithNothingInstalled() {
        var below = Workspace.create("scaffold below an aggregator");
        Folder.write(below.root().resolve("pom.xml"), AGGREGATOR);
        Folder.write(below.root().resolve("user-store-svc/.git/HEAD"), "ref: refs/heads/main\n");

        below.generatePkg().generateContracts().generateService().build(".", "validate");

        below.project("user-store-svc").hasFile(".git/HEAD", "ref: refs/heads/main");
        Folder.delete(below.root().resolve("user-store-svc/.git"));
        for (var archetype : Archetype.values()) {
            var name = usual(archetype).folder().getFileName().toString();
            assertThat(below.project(name).digests()).isEqualTo(usual(archetype).digests());
            assertThat(Folder.read(below.root().resolve("pom.xml"))).contains("<module>" + name + "</module>");
        }
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

    /** Renders a project of which nothing of a template is left. */
    private static SortedMap<String, String> rendered(Archetype archetype, Map<String, String> answers) {
        var files = Rendering.of(archetype).files(answers);
        var leftovers = new Leftovers(names(archetype));
        assertThat(files.entrySet().stream().flatMap(file -> leftovers.in(file.getKey(), file.getValue()).stream()))
                .isEmpty();
        return files;
    }

    private static List<String> names(Archetype archetype) {
        return DescriptorRules.of(archetype).order();
    }
}
