package dev.brickyard.it.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateRulesTest {

    private static final Pattern UNFILTERED = Pattern.compile("#\\[\\[.*?]]#", Pattern.DOTALL);
    private static final Pattern CONDITION =
            Pattern.compile("#\\{?(if|elseif|else|include|macro|define|evaluate|break)\\b");
    private static final Pattern STOP = Pattern.compile("#\\{?stop\\b");
    private static final String MACROS = "wrapped|imports|importGroup|folded|annotated|choice|filled|qualified";
    private static final Pattern DIRECTIVE_AMID_TEXT = Pattern.compile(
            "^(?!\\h*#(?:foreach|set|parse|" + MACROS + ")\\(.*\\)$|\\h*#end$)"
                    + ".*#\\{?(?:foreach|set|parse|end|" + MACROS + ")\\b.*",
            Pattern.MULTILINE);
    private static final Pattern LONG_LIST = Pattern.compile("(#(?:set|" + MACROS + ")\\([^\\n]*)\\[\\n[^]]*]\\)");
    private static final String ASK_FOR_MODEL = "\n#parse(\"/META-INF/brickyard/model.vm\")\n";
    private static final Pattern OWN_NAME = Pattern.compile("#(?:set\\(|foreach\\()\\$(\\w+)");
    private static final Pattern LOOP = Pattern.compile("#foreach\\(\\$\\w+ in \\$([^)]*)\\)");
    private static final Pattern LIST_OF_THE_MODEL =
            Pattern.compile(
            "fields|uniques|updatables|optionals|doubles|timestamps|strings|texts|publics|wrappers|rpcs|messages"
                    + "|any[A-Z]\\w*|if[A-Z]\\w*|\\w+\\.(if[A-Z]\\w*|schema|wrong)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$!?\\{([^}]*)}");
    private static final Pattern BARE_REFERENCE = Pattern.compile("\\$!?([A-Za-z][A-Za-z0-9_-]*)");
    private static final Pattern ENVIRONMENT_VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Set<String> JOINT_FILES = Set.of("pom.xml", "ServiceConfig.java", "ServiceComponent.java");
    private static final Set<String> OWN_TO_EACH =
            Set.of(
            "artifactId", "package", "service", "brickyard", "cache", "contractsPackage", "contractsVersion", "events", "http");

    @Test
    void holdNothingThatVelocityTakesForAComment() {
        assertNone(template -> found(Pattern.compile("##"), filtered(template)));
    }

    @Test
    void holdNothingThatCutsAFileShort() {
        assertNone(template -> found(STOP, filtered(template)));
    }

    @Test
    void holdConditionsInJointFilesOnly() {
        assertNone(template -> isJoint(template) ? Stream.empty() : found(CONDITION, filtered(template)));
    }

    @Test
    void haveEveryDirectiveOnALineOfItsOwn() {
        assertNone(template ->
                found(DIRECTIVE_AMID_TEXT, LONG_LIST.matcher(filtered(template)).replaceAll("$1)")));
    }

    @Test
    void loopOverListsOfTheModelOnly() {
        assertNone(template -> LOOP.matcher(filtered(template))
                .results()
                .map(match -> match.group(1))
                .filter(list -> !LIST_OF_THE_MODEL.matcher(list).matches())
                .filter(list -> !ownNames(template).contains(list)));
    }

    @Test
    void holdNoShellDefault() {
        assertNone(template -> found(Pattern.compile("\\$\\{[^}]*:-"), filtered(template)));
    }

    @Test
    void holdNoOpenEnd() {
        assertNone(template -> found(Pattern.compile("\\b(TODO|FIXME|XXX|TBD)\\b"), template.text()));
    }

    @Test
    void useDeclaredNamesOnly() {
        for (var archetype : Archetype.values()) {
            var declared = names(archetype);
            var maven = mavenProperties();
            assertNone(
                    Template.of(archetype).stream(),
                    template -> PLACEHOLDER
                            .matcher(filtered(template))
                            .results()
                            .map(match -> match.group(1))
                            .filter(name -> !declared.contains(name))
                            .filter(name -> !ownNames(template).contains(name))
                            .filter(name -> !ENVIRONMENT_VARIABLE.matcher(name).matches())
                            .filter(name -> !(name.contains(".") && !declared.contains(name.split("\\.")[0])))
                            .filter(name -> !maven.contains(name)));
        }
    }

    @Test
    void writeEveryPlaceholderWithBraces() {
        for (var archetype : Archetype.values()) {
            var declared = names(archetype);
            assertNone(
                    Template.of(archetype).stream(),
                    template -> BARE_REFERENCE
                            .matcher(filtered(template).replaceAll("(?m)^\\h*#\\w+\\(.*$", ""))
                            .results()
                            .map(match -> match.group(1))
                            .filter(declared::contains));
        }
    }

    @Test
    void useDeclaredNamesInPaths() {
        for (var archetype : Archetype.values()) {
            var declared = names(archetype);
            assertNone(
                    Template.of(archetype).stream(),
                    template -> PathTokens.of(template.path()).stream().filter(token -> !declared.contains(token)));
        }
    }

    @Test
    void haveAPackageInfoInEveryPackage() {
        var folders = Template.all()
                .filter(Template::isJava)
                .collect(groupingBy(
                        template -> template.toString().replaceAll("/[^/]*$", ""),
                        mapping(template -> template.path().replaceAll("^.*/", ""), toSet())));
        var missing = folders.keySet().stream()
                .filter(folder -> !isDescribed(folders, folder))
                // a package of tests may share the description of the package that they test
                .filter(folder -> !isDescribed(folders, folder.replace("/src/test/", "/src/main/")))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isDescribed(Map<String, Set<String>> folders, String folder) {
        return folders.getOrDefault(folder, Set.of()).contains("package-info.java");
    }

    @ParameterizedTest
    @EnumSource
    void belongToExactlyOneFileSet(Archetype archetype) {
        var sets = Descriptor.of(archetype).fileSets();
        assertNone(
                Template.of(archetype).stream()
                        .filter(template -> !template.path().equals("pom.xml")),
                template -> {
                    var holding = sets.stream()
                            .filter(set -> set.holds(template.path()))
                            .toList();
                    return holding.size() == 1 ? Stream.empty() : Stream.of(holding.size() + " file sets");
                });
    }

    @ParameterizedTest
    @EnumSource
    void matchEveryPatternOfTheFileSets(Archetype archetype) {
        var paths = Folder.files(packaged(archetype));
        assertThat(Descriptor.of(archetype).fileSets().stream()
                        .flatMap(set -> set.idle(paths).stream()))
                .as("patterns without a template")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PKG")
    void arePackagedAsTheyAreAndNoOthers(Archetype archetype) {
        assertThat(Folder.files(packaged(archetype)))
                .as("packaged templates, Java in the package's folder")
                .containsExactlyInAnyOrderElementsOf(Template.of(archetype).stream()
                        .map(Template::path)
                        .map(path -> path.replaceFirst("/java/", "/java/__packageInPathFormat__/"))
                        .toList());
    }

    private static Path packaged(Archetype archetype) {
        return Setup.moduleFolder()
                .resolveSibling(archetype.artifactId())
                .resolve("target/classes/archetype-resources");
    }

    @Test
    void deriveTheSameNamesInContractsAndService() {
        var contracts = Descriptor.of(Archetype.CONTRACTS).defaults();
        var service = Descriptor.of(Archetype.SERVICE).defaults();
        var shared = new HashSet<>(contracts.keySet());
        shared.addAll(service.keySet());
        shared.removeAll(OWN_TO_EACH);
        assertThat(shared)
                .allSatisfy(name ->
                        assertThat(contracts.get(name)).as(name).isNotNull().isEqualTo(service.get(name)));
    }

    @ParameterizedTest
    @EnumSource
    void answerEachNameAfterThoseItIsMadeOf(Archetype archetype) {
        var order = DescriptorRules.of(archetype).order();
        var references = new AnswerOrder(Descriptor.of(archetype), order);
        assertThat(order)
                .allSatisfy(name -> assertThat(order.subList(0, order.indexOf(name)))
                        .as("answered before " + name)
                        .containsAll(references.of(name)));
    }

    @Test
    void pinEveryPlugin() {
        var pkg = List.copyOf(PkgSource.poms().values());
        for (var archetype : List.of(Archetype.CONTRACTS, Archetype.SERVICE)) {
            var own = Template.of(archetype).stream()
                    .filter(template -> template.path().endsWith("pom.xml"))
                    .map(Pom::of)
                    .toList();
            assertPinned(own, Stream.concat(own.stream(), pkg.stream()).toList());
        }
        assertPinned(pkg, pkg);
    }

    private static void assertPinned(List<Pom> poms, List<Pom> ancestors) {
        assertThat(poms).isNotEmpty().allSatisfy(pom -> {
            var pinned = line(pom, ancestors)
                    .flatMap(ancestor -> ancestor.pinned().stream())
                    .collect(toSet());
            assertThat(pinned).as(pom.artifactId()).containsAll(pom.plugins());
        });
    }

    /** A POM and those that it inherits from. */
    private static Stream<Pom> line(Pom pom, List<Pom> ancestors) {
        var parent = pom.parent()
                .flatMap(name -> ancestors.stream()
                        .filter(other -> other.artifactId().equals(name))
                        .findFirst());
        return Stream.concat(Stream.of(pom), parent.stream().flatMap(next -> line(next, ancestors)));
    }

    /** What a template sets itself, or has from the model if the archetype's first template asks for that. */
    private static Set<String> ownNames(Template template) {
        var asksForModel = Template.of(template.archetype()).stream()
                .anyMatch(first -> first.path().equals("pom.xml") && first.text().contains(ASK_FOR_MODEL));
        var model = Folder.read(Setup.moduleFolder().resolve("../src/archetype/model.vm"));
        return Stream.concat(Stream.of(template.text()), asksForModel ? Stream.of(model) : Stream.empty())
                .flatMap(text -> OWN_NAME.matcher(text).results())
                .map(match -> match.group(1))
                .collect(toSet());
    }

    private static Set<String> names(Archetype archetype) {
        var names = new HashSet<>(Descriptor.of(archetype).defaults().keySet());
        names.addAll(Set.of("groupId", "artifactId", "version", "package"));
        return names;
    }

    private static Set<String> mavenProperties() {
        var own = Template.all()
                .filter(template -> template.path().endsWith("pom.xml"))
                .map(Pom::of);
        var set = Stream.concat(own, PkgSource.poms().values().stream()).flatMap(pom -> pom.properties().stream());
        return Stream.concat(Stream.of("basedir"), set).collect(toSet());
    }

    private static boolean isJoint(Template template) {
        return JOINT_FILES.contains(template.path().replaceAll("^.*/", ""));
    }

    private static String filtered(Template template) {
        return UNFILTERED.matcher(template.text()).replaceAll("");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group() + " in " + line(text, match.start()));
    }

    private static String line(String text, int position) {
        var end = text.indexOf('\n', position);
        return text.substring(text.lastIndexOf('\n', position) + 1, end < 0 ? text.length() : end)
                .strip();
    }

    private static void assertNone(Function<Template, Stream<String>> faults) {
        assertNone(Template.all(), faults);
    }

    private static void assertNone(Stream<Template> templates, Function<Template, Stream<String>> faults) {
        assertThat(templates.flatMap(template -> faults.apply(template).map(fault -> template + ": " + fault)))
                .isEmpty();
    }
}
