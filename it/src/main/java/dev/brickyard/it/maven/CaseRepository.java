package dev.brickyard.it.maven;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The local repository of the cases, {@code target/repository}: it holds the archetypes of this build. */
public final class CaseRepository {

    private static final String CATALOG = "<archetype-catalog><archetypes>%s</archetypes></archetype-catalog>";
    private static final String ENTRY = """
            <archetype>
              <groupId>dev.brickyard</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
            </archetype>""";

    private final Path folder;

    private CaseRepository(Path folder) {
        this.folder = folder;
    }

    /** Opens the repository and puts the archetypes into it as they were packaged last. */
    public static CaseRepository open(Setup setup) {
        var repository = new CaseRepository(setup.module().resolve("target/repository"));
        for (var archetype : Archetype.values()) {
            repository.install(archetype, setup);
        }
        repository.writeCatalog(setup.version());
        return repository;
    }

    /** Returns the repository's folder. */
    public Path folder() {
        return folder;
    }

    /** Removes everything of a group, such as what an earlier run installed. */
    public void forget(String groupId) {
        Folder.delete(folder.resolve(groupId.replace('.', '/')));
    }

    private void writeCatalog(String version) {
        var entries = Arrays.stream(Archetype.values())
                .map(archetype -> ENTRY.formatted(archetype.artifactId(), version))
                .collect(Collectors.joining());
        Folder.write(folder.resolve("archetype-catalog.xml"), CATALOG.formatted(entries));
    }

    private void install(Archetype archetype, Setup setup) {
        var name = archetype.artifactId() + "-" + setup.version();
        var module = setup.module().resolveSibling(archetype.artifactId());
        var target = folder.resolve("dev/brickyard/" + archetype.artifactId() + "/" + setup.version());
        copy(module.resolve("target/" + name + ".jar"), target.resolve(name + ".jar"));
        copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
    }

    private static void copy(Path from, Path to) {
        if (!Files.isRegularFile(from)) {
            throw new IllegalStateException(from + " is missing: package the archetypes first, by mvn package");
        }
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
