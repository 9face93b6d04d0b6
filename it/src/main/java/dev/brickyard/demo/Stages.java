package dev.brickyard.demo;

import dev.brickyard.it.common.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the stages of the demo: announces each, measures its time, and prints a summary. */
final class Stages {

    private final PrintStream out;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Stages(PrintStream out) {
        this.out = out;
    }

    <T> T run(String title, Supplier<T> work) {
        out.printf("%n==> %s%n", title);
        var began = System.nanoTime();
        var result = work.get();
        var time = Duration.ofNanos(System.nanoTime() - began);
        times.put(title, time);
        out.printf("    done in %s%n", Progress.seconds(time));
        return result;
    }

    void printSummary() {
        out.printf("%nTime of each stage%n");
        times.forEach((title, time) -> out.printf("  %8s  %s%n", Progress.seconds(time), title));
        var all = times.values().stream().reduce(Duration.ZERO, Duration::plus);
        out.printf("  %8s  total%n", Progress.seconds(all));
    }
}
