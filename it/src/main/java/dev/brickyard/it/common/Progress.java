package dev.brickyard.it.common;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that tell what a case is doing, so that a long build is never silent. */
public final class Progress {

    private static final Pattern NEWS = Pattern.compile(
            "\\[INFO] Building .*\\[\\d+/\\d+]|\\[[A-Z]+] +Tests run: \\d+, Failures: \\d+, Errors: \\d+, Skipped: \\d+");

    private Progress() {}

    /** Prints one line. */
    public static void say(String text) {
        System.out.println("[it] " + text);
    }

    /** Prints a duration as seconds with one digit. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** Prints a line of Maven's output where it tells which part is being built. */
    public static void of(String line) {
        if (NEWS.matcher(line).matches()) {
            say("  " + line.replaceFirst("\\[[A-Z]+] +", "").replaceAll(" +", " "));
        }
    }
}
