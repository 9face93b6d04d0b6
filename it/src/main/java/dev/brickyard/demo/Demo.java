package dev.brickyard.demo;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.maven.Maven;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.Run;
import dev.brickyard.it.project.Answers;
import dev.brickyard.it.project.ArchetypePlugin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the demo: scaffolds, builds, starts and calls a service, and reports its progress. */
public final class Demo {

    private static final Answers OWN = new Answers("org.example")
            .service("channel-store-svc")
            .entity("Channel")
            .set("fields", "slug:string:unique:updatable,title:string:updatable,live:bool");

    private final ArchetypePlugin plugin =
            new ArchetypePlugin(System.getProperty("it.archetypePlugin"), System.getProperty("it.version"));
    private final Maven maven;
    private final Answers answers;
    private final Path folder;
    private final Path logs;
    private final Progress progress = new Progress("    ");
    private final Stages stages = new Stages(System.out);

    private Demo(Maven maven, Answers answers, Path folder) {
        this.maven = maven;
        this.answers = answers;
        this.folder = folder;
        this.logs = folder.resolve("logs");
    }

    /** Runs the demo with options from system properties; ends at the first stage that fails. */
    public static void main(String[] args) {
        var answers = new Answers(System.getProperty("group"))
                .service(System.getProperty("service"))
                .entity(System.getProperty("entity"))
                .set("fields", System.getProperty("fields"));
        // always a new folder, so that an earlier demo stays unchanged
        var folder = Folder.createNew(Path.of(System.getProperty("directory")).toAbsolutePath().normalize());
        var options = new ArrayList<>(List.of("--batch-mode"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> options.add("-Dmaven.repo.local=" + Path.of(repository).toAbsolutePath()));
        var maven = new Maven(Path.of(System.getProperty("maven.home")), options, Map.of());
        new Demo(maven, answers, folder).run();
    }

    private void run() {
        System.out.printf("%nFolder: %s. The output of all commands is in its subfolder logs.%n", folder);
        for (var archetype : Archetype.values()) {
            stages.run("scaffold " + answers.artifactId(archetype), () -> scaffold(archetype));
        }
        stages.run("build and install pkg (without its tests)", () -> build(Archetype.PKG, "-T1C", "install", "-DskipTests"));
        stages.run("build and install contracts", () -> build(Archetype.CONTRACTS, "install"));
        stages.run("build " + service() + " with all its tests", this::buildService);
        try (var service = stages.run("start the service with embedded PostgreSQL and Redis", this::startService)) {
            var printed = stages.run("call the service through its client", () -> service.call(progress));
            System.out.printf("%n%s", printed.indent(4));
            stages.run("stop the service", service::stop);
        }
        stages.printSummary();
        printNextSteps();
    }

    private Run scaffold(Archetype archetype) {
        return run("scaffold-" + answers.artifactId(archetype), folder, plugin.arguments(archetype, answers));
    }

    private Run build(Archetype archetype, String... arguments) {
        var project = answers.artifactId(archetype);
        return run("build-" + project, folder.resolve(project), List.of(arguments));
    }

    private Run run(String log, Path directory, List<String> arguments) {
        var command = maven.command(Jdk.running(), directory, logs.resolve(log + ".log"), arguments);
        return command.run(progress).orFail();
    }

    private Run buildService() {
        return build(
                Archetype.SERVICE,
                "verify",
                "dependency:build-classpath",
                "-Dmdep.includeScope=test",
                "-Dmdep.outputFile=target/test.classpath");
    }

    private LocalService startService() {
        var programs = (answers.groupId() + "." + service()).replace("-", "") + ".cmd";
        return LocalService.start(folder.resolve(service()), programs, logs);
    }

    private String service() {
        return answers.artifactId(Archetype.SERVICE);
    }

    private void printNextSteps() {
        System.out.printf("%nThe projects are kept in %s. To run the service yourself:%n%n", folder);
        System.out.printf("  cd %s && make run%n", Command.quoted(folder.resolve(service()).toString()));
        System.out.printf("%nTo scaffold your own projects, run in the parent folder of your repositories:%n%n");
        for (var archetype : Archetype.values()) {
            System.out.printf("  mvn --batch-mode %s%n", String.join(" ", plugin.arguments(archetype, OWN)));
        }
        System.out.printf("%nThen run mvn install in pkg and contracts, and mvn verify in the service.%n");
    }
}
