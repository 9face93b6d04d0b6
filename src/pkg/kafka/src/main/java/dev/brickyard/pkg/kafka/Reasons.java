package dev.brickyard.pkg.kafka;

import java.util.LinkedHashSet;

/** Says in one line why something failed: the client's own messages often leave the reason to their causes. */
final class Reasons {
    private Reasons() {}

    static String of(Throwable failure) {
        var messages = new LinkedHashSet<String>();
        for (var cause = failure; cause != null && messages.size() < 10; cause = cause.getCause()) {
            var message = cause.getMessage();
            messages.add(message == null || cause instanceof LinkageError ? cause.toString() : message);
        }
        return String.join(": ", messages).replaceAll("\\s+", " ");
    }
}
