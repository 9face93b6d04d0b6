package dev.brickyard.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Maven that runs this demo, for the commands that a user would type. */
final class Maven {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path logs;

    Maven(Path logs) {
        this.logs = logs;
    }

    /** {@code mvn arguments} in a folder, logged under this name. */
    Command command(String name, Path directory, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("maven.home"), "bin", WINDOWS ? "mvn.cmd" : "mvn").toString());
        words.add("--batch-mode");
        words.addAll(arguments);
        var repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            words.add("-Dmaven.repo.local=" + Path.of(repository).toAbsolutePath());
        }
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
        return new Command(words, directory, logs.resolve(name + ".log"), environment);
    }
}
