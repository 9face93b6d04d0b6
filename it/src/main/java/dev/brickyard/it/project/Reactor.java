package dev.brickyard.it.project;

import dev.brickyard.it.common.Folder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds many projects of a workspace in one Maven run, which is much faster with a warm compiler. */
public final class Reactor {

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>dev.brickyard.it</groupId>
              <artifactId>reactor</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>
            %s
              </modules>
            </project>
            """;
    private static final String JVM_OPTIONS = ".mvn/jvm.config";

    private final Workspace workspace;
    private final String folder;
    private final Set<String> modules = new TreeSet<>();

    /** Creates an empty reactor in a folder of a workspace. */
    public Reactor(Workspace workspace, String folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /** Adds a project with these files. */
    public Reactor add(String module, Map<String, String> files) {
        files.forEach((path, text) -> Folder.write(root().resolve(module).resolve(path), text));
        modules.add(module);
        return this;
    }

    /** Builds every project with its own {@code verify}, also after a failure; fails if one of them fails. */
    public void verify(String... options) {
        run(Stream.concat(Stream.of("verify"), Stream.of(options)).toArray(String[]::new));
    }

    /** Builds every project with these arguments, also after a failure; fails if one of them fails. */
    public void run(String... arguments) {
        var list = modules.stream()
                .map(module -> "    <module>" + module + "</module>")
                .collect(Collectors.joining("\n"));
        Folder.write(root().resolve("pom.xml"), POM.formatted(list));
        // Maven reads these options in the working directory, not in the modules
        var jvmOptions = root().resolve(modules.iterator().next()).resolve(JVM_OPTIONS);
        Folder.write(root().resolve(JVM_OPTIONS), Folder.read(jvmOptions));
        var all = Stream.concat(Stream.of(arguments), Stream.of("--fail-at-end"));
        workspace.tryBuild(folder, all.toArray(String[]::new)).orFail();
    }

    private Path root() {
        return workspace.root().resolve(folder);
    }
}
