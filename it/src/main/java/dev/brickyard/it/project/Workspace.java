package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.maven.Maven;
import dev.brickyard.it.maven.MavenCall;
import dev.brickyard.it.maven.MavenRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A folder of its own in which one case generates and builds projects; it stays after the case. */
public final class Workspace {

    private static final String GROUP = "com.acme";

    private final String name;
    private final Setup setup;
    private final Maven maven;
    private final Path root;
    private final Answers common;
    private Path javaHome = Jdk.running();
    private int runs;

    private Workspace(String name, Answers common) {
        this.name = name;
        this.setup = Setup.current();
        this.common = common;
        this.maven = Maven.prepare(setup);
        this.root = setup.module().resolve("target/workspaces").resolve(name);
    }

    /** Makes an empty workspace for projects of {@code com.acme}. */
    public static Workspace create(String name) {
        return create(name, answers -> answers);
    }

    /** Makes an empty workspace whose projects share some answers, such as the group. */
    public static Workspace create(String name, UnaryOperator<Answers> common) {
        Progress.say("workspace " + name);
        var workspace = new Workspace(name, common.apply(new Answers(GROUP)));
        Folder.delete(workspace.root);
        Folder.delete(workspace.logs());
        try {
            Files.createDirectories(workspace.root);
            // Maven takes the nearest .mvn above a folder for its project's own: not this build's
            Files.createDirectories(workspace.root.resolveSibling(".mvn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workspace;
    }

    /** Lets Maven run on another JDK from now on. */
    public Workspace on(Path otherJavaHome) {
        javaHome = otherJavaHome;
        return this;
    }

    /** Generates pkg; fails where that fails, as the other two do. */
    public Workspace generatePkg() {
        return generatePkg(answers -> {});
    }

    /** Generates pkg with answers of its own. */
    public Workspace generatePkg(Consumer<Answers> own) {
        return generate(Archetype.PKG, own);
    }

    /** Generates contracts. */
    public Workspace generateContracts() {
        return generateContracts(answers -> {});
    }

    /** Generates contracts with answers of its own. */
    public Workspace generateContracts(Consumer<Answers> own) {
        return generate(Archetype.CONTRACTS, own);
    }

    /** Generates a service. */
    public Workspace generateService() {
        return generateService(answers -> {});
    }

    /** Generates a service with answers of its own. */
    public Workspace generateService(Consumer<Answers> own) {
        return generate(Archetype.SERVICE, own);
    }

    /** Tries to generate a project, which may be refused. */
    public Generation attempt(Archetype archetype, Consumer<Answers> own) {
        var answers = common.copy();
        own.accept(answers);
        var arguments = new ArrayList<>(List.of(
                "org.apache.maven.plugins:maven-archetype-plugin:" + setup.archetypePlugin() + ":generate",
                "-DarchetypeCatalog=local",
                "-DarchetypeGroupId=dev.brickyard",
                "-DarchetypeArtifactId=" + archetype.artifactId(),
                "-DarchetypeVersion=" + setup.version()));
        arguments.addAll(answers.arguments(archetype));
        var before = Folder.files(root);
        var run = run("generate " + answers.artifactId(archetype), root, arguments);
        return new Generation(run, before, Folder.files(root));
    }

    /** Builds a project, pkg on all cores, and installs it into the repository of the cases; fails where that fails. */
    public Workspace install(String project, String... options) {
        if (!project.equals("pkg")) {
            return build(project, "install", options);
        }
        maven.repository().forget(common.groupId());
        var onAllCores = new ArrayList<>(List.of(options));
        onAllCores.add("-T1C");
        return build(project, "install", onAllCores.toArray(String[]::new));
    }

    /** Builds a project by its own {@code verify}; fails where that fails. */
    public Workspace verify(String project, String... options) {
        return build(project, "verify", options);
    }

    /** Runs Maven in a project; it may fail. */
    public MavenRun tryBuild(String project, String... arguments) {
        return run(project + " " + String.join(" ", arguments), root.resolve(project), List.of(arguments));
    }

    /** Returns a generated project. */
    public GeneratedProject project(String folder) {
        return new GeneratedProject(root.resolve(folder));
    }

    /** Returns the workspace's folder. */
    public Path root() {
        return root;
    }

    /** Returns the folder of the case's logs. */
    public Path logs() {
        return setup.module().resolve("target/logs").resolve(name);
    }

    private Workspace generate(Archetype archetype, Consumer<Answers> own) {
        var run = attempt(archetype, own).run().orFail();
        if (run.text().contains("Don't override file")) {
            throw new AssertionError("a file set without includes takes its folder for a file\n" + run.report());
        }
        return this;
    }

    /** Runs one phase in a project; fails where that fails. */
    public Workspace build(String project, String phase, String... options) {
        var arguments = new ArrayList<>(List.of(phase));
        arguments.addAll(List.of(options));
        tryBuild(project, arguments.toArray(String[]::new)).orFail();
        return this;
    }

    private MavenRun run(String label, Path folder, List<String> arguments) {
        runs++;
        var log = logs().resolve(runs + "-" + label.replaceAll("[^A-Za-z0-9]+", "-") + ".log");
        return maven.run(new MavenCall(name + ": " + label, folder, javaHome, log, arguments));
    }
}
