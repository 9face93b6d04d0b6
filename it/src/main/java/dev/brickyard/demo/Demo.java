package dev.brickyard.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks the main road and tells how it goes. */
public final class Demo {
    private static final String CHANNEL = "slug:string:unique:updatable,title:string:updatable,live:bool";

    private final Options options;
    private final Path folder;
    private final Maven maven;
    private final Stages stages = new Stages(System.out);

    private Demo(Options options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.maven = new Maven(folder.resolve("logs"));
    }

    /** Runs the demo with the options of the system properties; a stage that fails ends it. */
    public static void main(String[] args) throws Exception {
        var options = Options.fromSystemProperties();
        new Demo(options, Folder.create(options.directory())).run();
    }

    private void run() throws Exception {
        System.out.printf("%nInto %s; what each command prints is in its folder logs.%n", folder);
        for (var project : Projects.values()) {
            stages.run("scaffold " + project.folder(options), () -> scaffold(project));
        }
        stages.run(
                "build pkg and install it (without its tests)",
                () -> build(Projects.PKG, "-T1C", "install", "-DskipTests"));
        stages.run("build contracts and install it", () -> build(Projects.CONTRACTS, "install"));
        stages.run("build " + options.service() + " with all its tests", this::buildService);
        var service = stages.run("start it on embedded PostgreSQL and Redis", this::startService);
        try {
            var answers = stages.run("call it through its client", () -> service.call(System.out));
            System.out.printf("%n%s", answers.indent(4));
            stages.run("stop it", service::stop);
        } finally {
            service.kill();
        }
        stages.printSummary();
        printNextSteps();
    }

    private String scaffold(Projects project) throws Exception {
        return maven.command("scaffold-" + project.folder(options), folder, project.arguments(options)).run(System.out);
    }

    private String build(Projects project, String... arguments) throws Exception {
        var name = project.folder(options);
        return maven.command("build-" + name, folder.resolve(name), List.of(arguments)).run(System.out);
    }

    private String buildService() throws Exception {
        var classPath = List.of(
                "verify",
                "dependency:build-classpath",
                "-Dmdep.includeScope=test",
                "-Dmdep.outputFile=target/test.classpath");
        return build(Projects.SERVICE, classPath.toArray(String[]::new));
    }

    private LocalService startService() throws Exception {
        var programs = options.group().replace("-", "") + "." + options.service().replace("-", "") + ".cmd";
        return LocalService.start(folder.resolve(options.service()), programs, folder.resolve("logs"));
    }

    private void printNextSteps() {
        System.out.printf("%nThe projects stay in %s. Run the service yourself:%n%n", folder);
        System.out.printf("  cd %s && make run%n", quoted(folder.resolve(options.service()).toString()));
        System.out.printf("%nScaffold your own, in the folder that holds your repositories:%n%n");
        for (var project : Projects.values()) {
            System.out.printf("  %s%n", String.join(" ", commandLine(project)));
        }
        System.out.printf("%nThen mvn install in pkg and in contracts, and mvn verify in the service.%n");
    }

    private List<String> commandLine(Projects project) {
        var own = new Options(
                options.plugin(), options.version(), "org.example", "channel-store-svc", "Channel", CHANNEL, folder);
        var words = new ArrayList<>(List.of("mvn", "--batch-mode"));
        words.addAll(project.arguments(own));
        return words;
    }

    private static String quoted(String path) {
        return path.contains(" ") ? "'" + path + "'" : path;
    }
}
