package dev.brickyard.it.process;

import dev.brickyard.it.common.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program to run.
 *
 * @param words the program and its arguments
 * @param folder working directory
 * @param environment all environment variables of the program
 * @param log file for the output
 */
public record Command(List<String> words, Path folder, Map<String, String> environment, Path log) {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final int SHOWN_CHARACTERS = 100;

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** Returns this process's environment variables with changes; an empty value removes a variable. */
    public static Map<String, String> environment(Map<String, String> changes) {
        var environment = new HashMap<>(System.getenv());
        environment.putAll(changes);
        environment.values().removeIf(String::isEmpty);
        return environment;
    }

    /** Runs the program to its end, with any exit status; prints its last output line every few seconds. */
    public Run run(Progress progress) {
        try (var program = start()) {
            for (var time = HEARTBEAT; !program.endsWithin(HEARTBEAT); time = time.plus(HEARTBEAT)) {
                progress.say("%8s  %s".formatted(Progress.seconds(time), shortened(program.lastLine())));
                if (time.compareTo(LIMIT) > 0) {
                    throw new AssertionError("still running after " + Progress.seconds(time) + ": " + line());
                }
            }
            return program.ended();
        }
    }

    /** Starts the program and returns at once. */
    public Program start() {
        return Program.start(this);
    }

    /** Returns a shell command that repeats the run. */
    public String line() {
        var variables = environment.entrySet().stream()
                .filter(variable -> !variable.getValue().equals(System.getenv(variable.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()));
        return Stream.concat(variables, words.stream().map(Command::quoted))
                .collect(Collectors.joining(" ", "cd " + quoted(folder.toString()) + " && ", ""));
    }

    /** Returns a word with shell quoting, if needed. */
    public static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String shortened(String line) {
        return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "…" : line;
    }
}
