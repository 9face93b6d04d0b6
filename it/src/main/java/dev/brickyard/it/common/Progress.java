package dev.brickyard.it.common;

import java.time.Duration;
import java.util.Locale;

/**
 * Prints progress to the console, so that a long build is never silent.
 *
 * @param prefix prefix of each line, which identifies the test
 */
public record Progress(String prefix) {

    /** Prints one line. */
    public void say(String text) {
        System.out.println(prefix + text);
    }

    /** Returns a duration in seconds with one decimal. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
