package dev.brickyard.it.maven;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.template.PkgSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A local Maven repository for the tests, with the archetypes of this build. */
public final class CaseRepository {

    private static final String CATALOG = "<archetype-catalog><archetypes>%s</archetypes></archetype-catalog>";
    private static final String ENTRY = """
            <archetype>
              <groupId>dev.brickyard</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </archetype>""";

    private final Setup setup;
    private final Path folder;

    private CaseRepository(Setup setup, Path folder) {
        this.setup = setup;
        this.folder = folder;
    }

    /** Opens a repository and installs the archetypes that were packaged last. */
    static CaseRepository open(Setup setup, Path folder) {
        var repository = new CaseRepository(setup, folder);
        for (var archetype : Archetype.values()) {
            var pom = setup.module().resolveSibling(archetype.artifactId()).resolve("pom.xml");
            repository.install(archetype.artifactId(), pom, true);
        }
        repository.writeCatalog();
        return repository;
    }

    /** Returns the repository's folder. */
    public Path folder() {
        return folder;
    }

    /** Removes all artifacts of a group, such as those of an earlier run. */
    public void forget(String groupId) {
        Folder.delete(folderOf(groupId));
    }

    /** Adds the artifacts of a group from a copy of another repository. */
    public void add(String groupId, Path copy) {
        Folder.copy(copy, folderOf(groupId));
    }

    /** Copies all artifacts of a group to another folder. */
    public void copy(String groupId, Path to) {
        Folder.delete(to);
        Folder.copy(folderOf(groupId), to);
    }

    /** Installs the modules of pkg that were packaged last, with the group {@code dev.brickyard}. */
    public void installBricks() {
        PkgSource.poms().forEach((path, pom) -> install(pom.artifactId(), PkgSource.file(path), pom.isJar()));
    }

    private void writeCatalog() {
        var entries = Arrays.stream(Archetype.values())
                .map(archetype -> ENTRY.formatted(archetype.artifactId(), setup.version()))
                .collect(Collectors.joining());
        Folder.write(folder.resolve("archetype-catalog.xml"), CATALOG.formatted(entries));
    }

    private void install(String artifactId, Path pom, boolean isJar) {
        var name = artifactId + "-" + setup.version();
        var target = folderOf("dev.brickyard").resolve(artifactId).resolve(setup.version());
        Folder.delete(target);
        Folder.copyFile(pom, target.resolve(name + ".pom"));
        if (isJar) {
            var packaged = pom.resolveSibling("target");
            if (!Files.isRegularFile(packaged.resolve(name + ".jar"))) {
                throw new IllegalStateException("no " + name + ".jar in " + packaged + ": run mvn package first");
            }
            // also the test jar, if there is one
            Folder.paths(packaged, name + "*.jar").forEach(jar -> Folder.copyFile(jar, target.resolve(jar.getFileName())));
        }
    }

    private Path folderOf(String groupId) {
        return folder.resolve(groupId.replace('.', '/'));
    }
}
