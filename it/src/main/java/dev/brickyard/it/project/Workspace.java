package dev.brickyard.it.project;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.common.Setup;
import dev.brickyard.it.maven.Lane;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.Run;
import dev.brickyard.it.server.ImageFolder;
import dev.brickyard.it.server.ServiceProcess;
import dev.brickyard.it.server.Stand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A folder of its own in which one case generates and builds projects; it stays after the case. */
public final class Workspace {

    private static final String GROUP = "com.acme";

    private final Setup setup = Setup.current();
    private final Progress progress;
    private final Path root;
    private final Path logs;
    private final Answers answers;
    private Path javaHome = Jdk.running();
    private int runs;

    private Workspace(String name, Answers answers) {
        this.progress = new Progress("[it " + name + "] ");
        this.root = root(name);
        this.logs = setup.module().resolve("target/logs").resolve(name);
        this.answers = answers;
    }

    /** Returns the folder of a workspace. */
    static Path root(String name) {
        return Setup.moduleFolder().resolve("target/workspaces").resolve(name);
    }

    /** Makes an empty workspace for projects of {@code com.acme}. */
    public static Workspace create(String name) {
        return create(name, answers -> {});
    }

    /** Makes an empty workspace whose projects share some answers, such as the group. */
    public static Workspace create(String name, Consumer<Answers> common) {
        var workspace = open(name, common);
        Folder.delete(workspace.root);
        Folder.delete(workspace.logs);
        try {
            Files.createDirectories(workspace.root);
            // Maven takes the nearest .mvn above a folder for its project's own: not this build's
            Files.createDirectories(workspace.root.resolveSibling(".mvn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workspace;
    }

    /** Opens the workspace of an earlier run, with the answers that its projects share. */
    static Workspace open(String name, Consumer<Answers> common) {
        var answers = new Answers(GROUP);
        common.accept(answers);
        return new Workspace(name, answers);
    }

    /** Lets Maven run on another JDK from now on. */
    public Workspace on(Path otherJavaHome) {
        javaHome = otherJavaHome;
        return this;
    }

    /** Generates pkg; fails where that fails, as the other two do. */
    public Workspace generatePkg() {
        return generate(Archetype.PKG);
    }

    /** Generates contracts. */
    public Workspace generateContracts() {
        return generate(Archetype.CONTRACTS);
    }

    /** Generates a service. */
    public Workspace generateService() {
        return generate(Archetype.SERVICE);
    }

    /** Tries to generate a project, which may be refused. */
    public Generation attempt(Archetype archetype) {
        var before = Folder.files(root);
        var run = run(generation(archetype));
        return new Generation(run, before, Folder.files(root));
    }

    /** Returns the command that generates a project. */
    public Command generation(Archetype archetype) {
        var arguments = new ArchetypePlugin(setup.archetypePlugin(), setup.version()).arguments(archetype, answers);
        return command("generate " + answers.artifactId(archetype), root, arguments);
    }

    /** Builds a project, pkg on all cores, and installs it into the lane's repository; fails where that fails. */
    public Workspace install(String project, String... options) {
        if (!project.equals("pkg")) {
            return build(project, "install", options);
        }
        Lane.current().repository().forget(answers.groupId());
        var onAllCores = new ArrayList<>(List.of(options));
        onAllCores.add("-T1C");
        return build(project, "install", onAllCores.toArray(String[]::new));
    }

    /** Builds a project by its own {@code verify}; fails where that fails. */
    public Workspace verify(String project, String... options) {
        return build(project, "verify", options);
    }

    /** Runs Maven in a project; it may fail. */
    public Run tryBuild(String project, String... arguments) {
        return run(command(project + " " + String.join(" ", arguments), root.resolve(project), List.of(arguments)));
    }

    /** Starts a packaged service on a PostgreSQL and a Redis of its own. */
    public Stand start(String service, String log) {
        return Stand.start(variables -> start(service, variables, log), progress);
    }

    /** Starts the image of a service on a PostgreSQL and a Redis of its own, with more variables. */
    public Stand start(ImageFolder image, Map<String, String> more, String log) {
        return Stand.start(
                variables -> {
                    variables.putAll(more);
                    return image.start(variables, log(log));
                },
                progress);
    }

    /** Starts a packaged service with these variables alone. */
    public ServiceProcess start(String service, Map<String, String> variables, String log) {
        return start(service, List.of(), variables, log);
    }

    /** Starts a packaged service with these options of the JVM and these variables alone. */
    public ServiceProcess start(String service, List<String> options, Map<String, String> variables, String log) {
        return ServiceProcess.start(javaHome, app(service), options, variables, log(log));
    }

    /** Returns the folder of a packaged service. */
    public Path app(String service) {
        return root.resolve(service).resolve("target/app");
    }

    /** Returns a generated project. */
    public GeneratedProject project(String folder) {
        return new GeneratedProject(root.resolve(folder));
    }

    /** Returns the workspace's folder. */
    public Path root() {
        return root;
    }

    /** Returns the log of this name. */
    public Path log(String log) {
        return logs.resolve(log + ".log");
    }

    private Workspace generate(Archetype archetype) {
        var run = attempt(archetype).run().orFail();
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

    private Command command(String label, Path folder, List<String> arguments) {
        runs++;
        var log = log(runs + "-" + label.replaceAll("[^A-Za-z0-9]+", "-"));
        return Lane.current().maven().command(javaHome, folder, log, arguments);
    }

    private Run run(Command command) {
        var label = command.log().getFileName();
        progress.say(label + " …");
        var run = command.run(progress);
        progress.say(label + " " + (run.succeeded() ? "" : "exit status " + run.exitStatus() + " ") + Progress.seconds(run.time()));
        return run;
    }
}
