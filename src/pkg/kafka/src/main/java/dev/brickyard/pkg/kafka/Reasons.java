package dev.brickyard.pkg.kafka;

import java.util.LinkedHashSet;

/** Joins the messages of a failure and its causes to one line, since Kafka's messages often omit the reason. */
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
