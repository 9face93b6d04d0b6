package dev.brickyard.pkg.observability;

/** How the line that a finished request leaves in the log tells its parts. */
public final class LogText {
    private LogText() {}

    /** Milliseconds with two decimals. */
    public static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    /** An error and its cause in one line. */
    public static String summary(Throwable error) {
        var cause = error.getCause();
        var text = cause == null ? error.toString() : error + ", caused by " + cause;
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
