package dev.brickyard.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names in the templates that parameters must not collide with; read by dev.brickyard.model.Templates. */
final class TemplateNames {
    private static final Pattern NO_CODE =
            Pattern.compile("(?sm)/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|^package [^\n]*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (static )?([\\w.${}]+);");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w$}])[A-Z]\\w*[a-z]\\w*(?![\\w$])");
    private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
    private static final Pattern ARTIFACT = Pattern.compile("(?s)^.*?(?:</parent>.*?)?<artifactId>([^<]*)</artifactId>");
    private static final Pattern OF_ONE = Pattern.compile("__([eE]ntity|[sS]ervice|migration__|protoPath__)");
    /** How templates refer to a name from the parameters; the groups are the rest of the identifier. */
    private static final Map<String, Pattern> NAMES = Map.of(
            "entity", name("(?:entity|each|first)(?:\\.name)?"),
            "plural", name("(?:entity|each|first)\\.plural"),
            "service", name("service\\.type"));

    private final SortedSet<String> lines = new TreeSet<>();

    private TemplateNames() {}

    /** Returns one line for each name: its kind and the name. */
    static SortedSet<String> of(Path root, String version) {
        var names = new TemplateNames();
        names.lines.add("version " + version);
        var pkg = root.resolve("src/pkg");
        files(pkg).filter(file -> isModule(pkg, file)).forEach(names::addArtifact);
        // the model generates Java, too
        files(root.resolve("src/model/src/main/java/dev/brickyard/model"))
                .filter(file -> file.toString().matches(".*(Type|Field)[.]java"))
                .flatMap(file -> STRING.matcher(read(file)).results())
                .flatMap(string -> TYPE.matcher(string.group(1)).results())
                .forEach(type -> names.lines.add("entity " + type.group()));
        for (var archetype : List.of("contracts", "service")) {
            var folder = root.resolve("archetype-" + archetype + "/src/main/resources/archetype-resources");
            files(folder).forEach(file -> {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".java")) {
                    names.addTypes(read(file));
                }
                if (path.contains("__") || path.endsWith(".java")) {
                    names.addPath(archetype, path);
                }
                if (isModule(folder, file)) {
                    names.addArtifact(file);
                }
            });
        }
        var descriptor = Descriptor.of(root.resolve("archetype-service/src/main/descriptor/archetype-metadata.xml"));
        names.lines.stream()
                .filter(line -> line.startsWith("path-of-service "))
                .map(line -> line.substring("path-of-service ".length()))
                .filter(path -> OF_ONE.matcher(path).find())
                .map(path -> "condition " + path.replaceFirst("/java/", "/java/__packageInPathFormat__/") + " "
                        + descriptor.condition(path))
                .toList()
                .forEach(names.lines::add);
        return names.lines;
    }

    /** Adds a path to those of its archetype and, of archetype-service, to those of a store, a gateway or both. */
    private void addPath(String archetype, String path) {
        lines.add("path-of-" + archetype + " " + path);
        if (archetype.equals("service")) {
            for (var kind : List.of("store", "gateway")) {
                var tree = "__" + kind + "__/";
                if (path.startsWith(tree) || !path.matches("__(store|gateway)__/.*")) {
                    lines.add("path-of-" + kind + " " + path.replace(tree, ""));
                }
            }
        }
    }

    private void addArtifact(Path pom) {
        var text = read(pom);
        var matcher = ARTIFACT.matcher(text.contains("</parent>") ? text.substring(text.indexOf("</parent>")) : text);
        if (matcher.find()) {
            lines.add("artifact " + matcher.group(1).replaceAll("\\$\\{[^}]*}", ".*"));
        }
    }

    private void addTypes(String text) {
        var code = NO_CODE.matcher(text).replaceAll("");
        var used = new TreeSet<String>();
        IMPORT.matcher(code)
                .results()
                .filter(match -> match.group(1) == null)
                .forEach(match -> used.add(match.group(2).replaceAll("^.*[.]", "")));
        TYPE.matcher(IMPORT.matcher(code).replaceAll("")).results().forEach(match -> used.add(match.group()));
        NAMES.forEach((kind, name) -> name.matcher(code)
                .results()
                .map(match -> Map.entry(match.group(1), match.group(2)))
                .distinct()
                .forEach(affixes -> used.stream()
                        .filter(type -> type.startsWith(affixes.getKey()) && type.endsWith(affixes.getValue()))
                        .filter(type -> type.length() > affixes.getKey().length() + affixes.getValue().length())
                        .map(type -> type.substring(
                                affixes.getKey().length(), type.length() - affixes.getValue().length()))
                        .filter(type -> type.matches("[A-Z][A-Za-z0-9]+"))
                        .forEach(type -> lines.add(kind + " " + type))));
    }

    private static Pattern name(String reference) {
        return Pattern.compile("(?<![\\w$])(\\w*)(?:\\$!?\\{" + reference + "}|\\$!?" + reference + "(?![.\\w]))(\\w*)");
    }

    /** Whether a file is the POM of a module, not of the project itself, whose artifactId is a parameter. */
    private static boolean isModule(Path project, Path file) {
        return file.endsWith("pom.xml") && !file.getParent().equals(project);
    }

    private static Stream<Path> files(Path folder) {
        try (var found = Files.walk(folder)) {
            return found
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
