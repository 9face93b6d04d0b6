package dev.brickyard.it.common;

import java.time.Duration;
import java.util.Locale;

/**
 * Lines on the console that tell what something is doing, so that a long build is never silent.
 *
 * @param prefix what each line begins with, to tell those of one case from those of another
 */
public record Progress(String prefix) {

    /** Prints one line. */
    public void say(String text) {
        System.out.println(prefix + text);
    }

    /** Returns a duration as seconds with one digit. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
