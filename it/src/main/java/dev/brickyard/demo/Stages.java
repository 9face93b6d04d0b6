package dev.brickyard.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stages of the road: announces each, times it, and sums up. */
final class Stages {
    private final PrintStream out;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Stages(PrintStream out) {
        this.out = out;
    }

    /** What a stage does. */
    interface Work<T> {
        T run() throws Exception;
    }

    <T> T run(String title, Work<T> work) throws Exception {
        out.printf("%n==> %s%n", title);
        var began = System.nanoTime();
        var result = work.run();
        var time = Duration.ofNanos(System.nanoTime() - began);
        times.put(title, time);
        out.printf("    done in %s%n", seconds(time));
        return result;
    }

    void printSummary() {
        out.printf("%nTime of each stage%n");
        times.forEach((title, time) -> out.printf("  %8s  %s%n", seconds(time), title));
        out.printf("  %8s  all%n", seconds(times.values().stream().reduce(Duration.ZERO, Duration::plus)));
    }

    static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
