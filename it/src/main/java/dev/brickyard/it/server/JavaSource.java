package dev.brickyard.it.server;

import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.process.Command;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs a single-file Java program in a separate JVM. */
public final class JavaSource {

    private JavaSource() {}

    /** Runs a source file with a class path and returns its output lines; fails if the exit status is not 0. */
    public static List<String> run(Path source, List<Path> classPath, Path log, String... arguments) {
        var elements = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        var words = new ArrayList<>(List.of(Jdk.java(), "-cp", elements, source.toString()));
        words.addAll(List.of(arguments));
        var command = new Command(words, source.getParent(), Command.environment(Map.of()), log);
        return command.run(new Progress("[it] ")).orFail().text().lines().toList();
    }
}
