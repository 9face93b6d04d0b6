package dev.brickyard.it.maven;

import java.nio.file.Path;
import java.util.List;

/**
 * What Maven is asked to do.
 *
 * @param label how the case calls it in its log
 * @param folder where it runs
 * @param javaHome the JDK that it runs on
 * @param log the file that keeps its output
 * @param arguments goals and options
 */
public record MavenCall(String label, Path folder, Path javaHome, Path log, List<String> arguments) {

    public MavenCall {
        arguments = List.copyOf(arguments);
    }
}
