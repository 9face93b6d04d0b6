package dev.brickyard.it.maven;

import dev.brickyard.it.process.Command;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Maven installation, run as by a user.
 *
 * @param home folder of the installation
 * @param options options of every command
 * @param environment changes to this process's environment variables; an empty value removes a variable
 */
public record Maven(Path home, List<String> options, Map<String, String> environment) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    /** Removes variables that an enclosing Maven build has set. */
    private static final Map<String, String> OF_NO_OTHER_BUILD = Map.of("MAVEN_BASEDIR", "", "MAVEN_PROJECTBASEDIR", "");

    public Maven {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /**
     * Returns a command with these arguments.
     *
     * @param javaHome JDK for Maven
     * @param folder working directory
     * @param log file for the output
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
