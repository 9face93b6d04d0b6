package dev.brickyard.it.template;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateRulesTest {

    private static final Pattern UNFILTERED = Pattern.compile("#\\[\\[.*?]]#", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("#\\{?stop\\b|\\w#end}");
    private static final Pattern DIRECTIVE = Pattern.compile("\\h*#\\{?(if|elseif|else|end|foreach|set|parse|include|define|macro|break)\\b.*");
    private static final Pattern IGNORED_RESULT = Pattern.compile("#set\\(\\$(ignored|done)\\b.*");
    private static final Pattern NAMED_VARIABLE =
            Pattern.compile("\\w \\$\\{(field\\.camel|service\\.variable)}( =|;)");
    private static final Pattern OWN_NAME = Pattern.compile("#(?:set\\(|foreach\\()\\$(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("\\$!?\\{?entity\\b");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$!?\\{([^}]*)}");
    private static final Pattern BARE_REFERENCE = Pattern.compile("\\$!?([A-Za-z][A-Za-z0-9_-]*)");
    private static final Pattern ENVIRONMENT_VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** The variables that the first template sets for all others. */
    private static final Set<String> CONTEXT =
            Set.of("model", "services", "service", "entities", "entity", "first", "brickyard", "pkgGroupId", "pkgPackage", "pkgVersion", "contractsPackage");
    private static final Set<String> OWN_TO_EACH =
            Set.of(
            "artifactId", "package", "service", "brickyard", "cache", "contractsPackage", "contractsVersion", "events", "http",
            "kind", "services");
    /** The tokens of the folders with templates for one kind of service only. */
    private static final Set<String> KINDS = Set.of("store", "gateway");
    private static final Pattern TREE = Pattern.compile("/__(store|gateway)__/");

    @Test
    void holdNothingThatVelocityTakesForAComment() {
        assertNone(template -> found(Pattern.compile("##"), filtered(template)));
    }

    @Test
    void holdNothingThatCutsAFileShort() {
        assertNone(template -> found(STOP, filtered(template)));
    }

    @Test
    void readAsTheFileThatTheyMake() {
        assertNone(template -> {
            var lines = template.text().lines().toList();
            var directives = lines.stream().filter(line -> DIRECTIVE.matcher(line).matches()).count();
            return lines.size() > 1 && 3 * directives > lines.size()
                    ? Stream.of(directives + " of " + lines.size() + " lines are directives: move their logic to the model")
                    : Stream.empty();
        });
    }

    @Test
    void setNoNameForNothing() {
        assertNone(template -> found(IGNORED_RESULT, filtered(template)));
    }

    /** A field or a service may have the name of any other variable of the file. */
    @Test
    void nameNoVariableLikeAFieldOrAService() {
        assertNone(template -> found(NAMED_VARIABLE, filtered(template)));
    }

    @Test
    void nameAnEntityOutsideItsScopeInALoopOnly() {
        assertNone(template -> Scope.of(template.path()) == Scope.ENTITY
                ? Stream.empty()
                : found(ENTITY, outsideLoops("entity", filtered(template))));
    }

    /** Removes the loops over all objects with this name. */
    private static String outsideLoops(String name, String text) {
        var outside = new StringBuilder();
        var depth = 0;
        var matcher = Pattern.compile("#\\{?(foreach\\(\\$" + name + " in|foreach\\b|if\\b|end\\b)").matcher(text);
        var from = 0;
        while (matcher.find()) {
            var directive = matcher.group(1);
            if (depth == 0 && directive.endsWith(" in")) {
                outside.append(text, from, matcher.start());
                depth = 1;
            } else if (depth > 0) {
                depth += directive.equals("end") ? -1 : 1;
                from = matcher.end();
            }
        }
        return outside.append(text.substring(from)).toString();
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
                            .filter(name -> !declared.contains(name.replaceAll("[.(].*", "")))
                            .filter(name -> !ownNames(template).contains(name.replaceAll("[.(].*", "")))
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
                            .filter(declared::contains)
                            .filter(name -> !CONTEXT.contains(name)));
        }
    }

    @Test
    void useDeclaredNamesInPaths() {
        assertNone(template -> PathTokens.of(template.path()).stream()
                .filter(token -> !KINDS.contains(token))
                .filter(token -> Scope.of("__" + token + "__") == Scope.PROJECT));
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
                // tests may share the package-info of the package that they test
                .filter(folder -> !isDescribed(folders, folder.replace("/src/test/", "/src/main/")))
                // a package may have templates for one kind of service and for both
                .filter(folder -> !isDescribed(folders, TREE.matcher(folder).replaceFirst("/")))
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
                        assertThat(plain(contracts, name)).as(name).isEqualTo(plain(service, name)));
    }

    /** Returns the default of a store, without the prefix that makes Maven ask for the parameter. */
    private static String plain(Map<String, Optional<String>> defaults, String name) {
        return defaults.get(name)
                .orElse("")
                .replaceFirst("^#if\\([^)]*\\)#\\{end}", "")
                .replaceFirst("^#if\\([^)]*\\)\\w+#\\{else}(.*)#\\{end}$", "$1");
    }

    @ParameterizedTest
    @EnumSource
    void askForWhatAPersonDecides(Archetype archetype) {
        var defaults = Descriptor.of(archetype).defaults();
        var asked = DescriptorRules.of(archetype).order().stream()
                .filter(name -> defaults.getOrDefault(name, Optional.of("${}")).orElse("${}").contains("${"))
                .filter(name -> !name.equals("brickyard"))
                .toList();
        var maven = new ArrayList<>(List.of("groupId", "artifactId", "version", "package", "javaVersion"));
        if (archetype == Archetype.SERVICE) {
            // before the default of the artifactId, which depends on it
            maven.add(1, "kind");
        }
        var own = switch (archetype) {
            case PKG -> List.<String>of();
            case CONTRACTS -> List.of("service", "entity", "fields");
            case SERVICE -> List.of("entity", "fields", "cache", "events", "http");
        };
        assertThat(asked).isEqualTo(Stream.concat(maven.stream(), own.stream()).toList());
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

    /** Returns a POM and its ancestors. */
    private static Stream<Pom> line(Pom pom, List<Pom> ancestors) {
        var parent = pom.parent()
                .flatMap(name -> ancestors.stream()
                        .filter(other -> other.artifactId().equals(name))
                        .findFirst());
        return Stream.concat(Stream.of(pom), parent.stream().flatMap(next -> line(next, ancestors)));
    }

    /** Returns the variables that a template or the first template sets. */
    private static Set<String> ownNames(Template template) {
        var own = OWN_NAME.matcher(template.text()).results().map(match -> match.group(1));
        return Stream.concat(own, CONTEXT.stream()).collect(toSet());
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
