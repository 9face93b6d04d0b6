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
import dev.brickyard.it.template.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A folder in which one test class generates and builds projects. It is kept afterwards. */
public final class Workspace {

    private static final String GROUP = "com.acme";

    private final Setup setup = Setup.current();
    private final Progress progress;
    private final Path root;
    private final Path logs;
    private final Answers answers;
    private final List<Map<String, String>> moreEntities = new ArrayList<>();
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

    /** Creates an empty workspace for projects of the group {@code com.acme}. */
    public static Workspace create(String name) {
        return create(name, answers -> {});
    }

    /** Creates an empty workspace whose projects share some answers, such as the group. */
    public static Workspace create(String name, Consumer<Answers> common) {
        var workspace = open(name, common);
        Folder.delete(workspace.root);
        Folder.delete(workspace.logs);
        try {
            Files.createDirectories(workspace.root);
            // Maven uses the nearest .mvn in a parent folder, which must not be that of this build
            Files.createDirectories(workspace.root.resolveSibling(".mvn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workspace;
    }

    /** Opens the workspace of an earlier run, whose projects share these answers. */
    static Workspace open(String name, Consumer<Answers> common) {
        var answers = new Answers(GROUP);
        common.accept(answers);
        return new Workspace(name, answers);
    }

    /** Sets another JDK for the following Maven runs. */
    public Workspace on(Path otherJavaHome) {
        javaHome = otherJavaHome;
        return this;
    }

    /**
     * Adds an entity to the contracts and stores that are generated afterwards. A gateway reads its entities from the
     * contracts in the workspace.
     */
    public Workspace addEntity(Map<String, String> entity) {
        moreEntities.add(entity);
        return this;
    }

    /** Generates pkg; fails if the generation fails. */
    public Workspace generatePkg() {
        return generate(Archetype.PKG);
    }

    /** Generates contracts; fails if the generation fails. */
    public Workspace generateContracts() {
        return generate(Archetype.CONTRACTS);
    }

    /** Generates a service; fails if the generation fails. */
    public Workspace generateService() {
        return generate(Archetype.SERVICE);
    }

    /** Tries to generate a project; the archetype may reject the parameters. */
    public Generation attempt(Archetype archetype) {
        return attempt(archetype, setup.archetypePlugin());
    }

    /** Tries to generate a project with another version of the archetype plugin. */
    public Generation attempt(Archetype archetype, String plugin) {
        var before = Folder.files(root);
        var run = run(generation(archetype, plugin));
        return new Generation(run, before, Folder.files(root));
    }

    /** Returns the command that generates a project. */
    public Command generation(Archetype archetype) {
        return generation(archetype, setup.archetypePlugin());
    }

    private Command generation(Archetype archetype, String plugin) {
        var arguments = new ArchetypePlugin(plugin, setup.version()).arguments(archetype, answers);
        return command("generate " + answers.artifactId(archetype), root, arguments);
    }

    /** Builds a project, pkg on all cores, and installs it into the lane's repository; fails if the build fails. */
    public Workspace install(String project, String... options) {
        if (!project.equals("pkg")) {
            return build(project, "install", options);
        }
        Lane.current().repository().forget(answers.groupId());
        var onAllCores = new ArrayList<>(List.of(options));
        onAllCores.add("-T1C");
        return build(project, "install", onAllCores.toArray(String[]::new));
    }

    /** Builds a project with its own {@code verify}; fails if the build fails. */
    public Workspace verify(String project, String... options) {
        return build(project, "verify", options);
    }

    /** Runs Maven in a project; the build may fail. */
    public Run tryBuild(String project, String... arguments) {
        return run(command(project + " " + String.join(" ", arguments), root.resolve(project), List.of(arguments)));
    }

    /** Starts a packaged service with its own PostgreSQL and Redis. */
    public Stand start(String service, String log) {
        return startWith(service, Map.of(), log);
    }

    /** Starts a packaged service with its own PostgreSQL and Redis and additional variables. */
    public Stand startWith(String service, Map<String, String> more, String log) {
        return stand(more, variables -> start(service, variables, log));
    }

    /** Starts the image of a service with its own PostgreSQL and Redis and additional variables. */
    public Stand start(ImageFolder image, Map<String, String> more, String log) {
        return stand(more, variables -> image.start(variables, log(log)));
    }

    private Stand stand(Map<String, String> more, Function<Map<String, String>, ServiceProcess> starter) {
        return Stand.start(
                variables -> {
                    variables.putAll(more);
                    return starter.apply(variables);
                },
                progress);
    }

    /** Starts a packaged service with only these variables. */
    public ServiceProcess start(String service, Map<String, String> variables, String log) {
        return start(service, List.of(), variables, log);
    }

    /** Starts a packaged service with these JVM options and only these variables. */
    public ServiceProcess start(String service, List<String> options, Map<String, String> variables, String log) {
        return ServiceProcess.start(javaHome, app(service), options, variables, log(log));
    }

    /** Starts a packaged service as its image does, on the runtime that was linked for it, with only these variables. */
    public ServiceProcess startOnItsRuntime(String service, Map<String, String> variables, String log) {
        var runtime = root.resolve(service).resolve("target/runtime");
        return ServiceProcess.start(runtime, app(service), List.of(), variables, log(log));
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

    /** Returns the log file with this name. */
    public Path log(String log) {
        return logs.resolve(log + ".log");
    }

    private Workspace generate(Archetype archetype) {
        var run = attempt(archetype).run().orFail();
        if (run.text().contains("Don't override file")) {
            throw new AssertionError("a file set without includes treats its folder as a file\n" + run.report());
        }
        if (archetype != Archetype.PKG && !moreEntities.isEmpty() && !(archetype == Archetype.SERVICE && answers.isGateway())) {
            var project = root.resolve(answers.artifactId(archetype));
            Rendering.of(archetype)
                    .files(answers.of(archetype), moreEntities)
                    .forEach((path, text) -> Folder.write(project.resolve(path), text));
        }
        return this;
    }

    /** Runs one phase in a project; fails if the build fails. */
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
