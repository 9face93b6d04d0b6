package dev.brickyard.pkg.lifecycle;

/** Shortens the message of an exception to one line. */
final class Reason {
    private static final int LONGEST = 200;

    private Reason() {}

    static String of(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        var line = message.strip().replace('\n', ' ').replace('\r', ' ');
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
