package dev.brickyard.it.maven;

import dev.brickyard.it.process.Command;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Maven as a user runs it.
 *
 * @param home its folder
 * @param options what each of its commands begins with
 * @param environment changes to our own environment variables; an empty value removes one
 */
public record Maven(Path home, List<String> options, Map<String, String> environment) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    /** A build around this one leaves traces of itself in the environment. */
    private static final Map<String, String> OF_NO_OTHER_BUILD = Map.of("MAVEN_BASEDIR", "", "MAVEN_PROJECTBASEDIR", "");

    public Maven {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /**
     * Returns the command with these arguments.
     *
     * @param javaHome the JDK that it runs on
     * @param folder where it runs
     * @param log the file that keeps its output
     * @param arguments goals and options
     */
    public Command command(Path javaHome, Path folder, Path log, List<String> arguments) {
        var script = home.resolve("bin").resolve(WINDOWS ? "mvn.cmd" : "mvn").toString();
        var words = Stream.of(Stream.of(script), options.stream(), arguments.stream()).flatMap(part -> part);
        var changes = new HashMap<>(OF_NO_OTHER_BUILD);
        changes.putAll(environment);
        changes.put("JAVA_HOME", javaHome.toString());
        return new Command(words.toList(), folder, Command.environment(changes), log);
    }
}
