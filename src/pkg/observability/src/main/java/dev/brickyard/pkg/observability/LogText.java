package dev.brickyard.pkg.observability;

/** Formats values for access logs. */
public final class LogText {
    private LogText() {}

    /** Converts nanoseconds to milliseconds, rounded to two decimals. */
    public static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    /** Returns an exception and its cause as one line. */
    public static String summary(Throwable error) {
        var cause = error.getCause();
        var text = cause == null ? error.toString() : error + ", caused by " + cause;
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
