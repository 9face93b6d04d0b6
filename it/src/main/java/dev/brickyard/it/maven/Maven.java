package dev.brickyard.it.maven;

import dev.brickyard.it.common.Progress;
import dev.brickyard.it.common.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.maven.shared.invoker.CommandLineConfigurationException;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenCommandLineBuilder;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** Runs the Maven that runs the cases, on the repository and with the settings of the cases. */
public final class Maven {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Setup setup;
    private final CaseRepository repository;
    private final Path settings;

    private Maven(Setup setup, CaseRepository repository, Path settings) {
        this.setup = setup;
        this.repository = repository;
        this.settings = settings;
    }

    /** Prepares repository and settings. */
    public static Maven prepare(Setup setup) {
        var settings = setup.module().resolve("target/settings.xml");
        CaseSettings.write(settings, setup.localRepository(), setup.globalSettings());
        return new Maven(setup, CaseRepository.open(setup), settings);
    }

    /** Returns the repository that every run uses. */
    public CaseRepository repository() {
        return repository;
    }

    /** Runs Maven in a folder until it ends; its exit status may be any. */
    public MavenRun run(MavenCall call) {
        var output = Collections.synchronizedList(new ArrayList<String>());
        var request = request(call, output);
        Progress.say(call.label() + " …");
        var start = System.nanoTime();
        try {
            var result = new DefaultInvoker().execute(request);
            if (result.getExecutionException() != null) {
                output.add(result.getExecutionException().toString());
            }
            var time = Duration.ofNanos(System.nanoTime() - start);
            var ending = result.getExitCode() == 0 ? ": " : ": exit status " + result.getExitCode() + " after ";
            Progress.say(call.label() + ending + Progress.seconds(time));
            return new MavenRun(command(call, request), result.getExitCode(), output, time, write(call, output));
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }

    private InvocationRequest request(MavenCall call, List<String> output) {
        var request = new DefaultInvocationRequest()
                .setBaseDirectory(call.folder().toFile())
                .setMavenHome(setup.mavenHome().toFile())
                .setJavaHome(call.javaHome().toFile())
                .setLocalRepositoryDirectory(repository.folder().toFile())
                .setGlobalSettingsFile(settings.toFile())
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOffline(setup.offline())
                .addArgs(call.arguments())
                .setOutputHandler(line -> {
                    output.add(line);
                    Progress.of(line);
                })
                .setErrorHandler(output::add);
        setup.userSettings().ifPresent(file -> request.setUserSettingsFile(file.toFile()));
        if (setup.offline()) {
            // the user's local repository is asked as a remote one, which offline would forbid
            request.addArg("-Daether.offline.protocols=file");
        }
        // the build around the cases leaves traces of itself in the environment
        request.addShellEnvironment("MAVEN_BASEDIR", "").addShellEnvironment("MAVEN_PROJECTBASEDIR", "");
        // short-lived JVMs: the first compiler tier is enough
        var options = Optional.ofNullable(System.getenv("MAVEN_OPTS")).orElse("");
        request.addShellEnvironment("MAVEN_OPTS", options + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        request.setTimeoutInSeconds((int) LIMIT.toSeconds());
        return request;
    }

    private static String command(MavenCall call, InvocationRequest request) {
        try {
            var words = new ArrayList<String>();
            for (var word : new MavenCommandLineBuilder().build(request).getCommandline()) {
                words.add(quoted(word));
            }
            return "cd " + quoted(call.folder().toString()) + " && JAVA_HOME="
                    + quoted(call.javaHome().toString()) + " " + String.join(" ", words);
        } catch (CommandLineConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String word) {
        // the invoker has quoted Maven's own path already
        return word.matches("[\\w@%+=:,./-]+|'.*'") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static Path write(MavenCall call, List<String> output) {
        try {
            Files.createDirectories(call.log().getParent());
            return Files.write(call.log(), List.copyOf(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
