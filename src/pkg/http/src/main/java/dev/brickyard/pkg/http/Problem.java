package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.ServiceException;

/**
 * What the data of a failure tells.
 *
 * @param reason in words for whoever called
 * @param field the field of the request that is at fault, if it is one
 */
record Problem(String reason, @Nullable String field) {
    static Problem of(ServiceException error) {
        return new Problem(error.publicMessage(), error.field().orElse(null));
    }

    /** Whether the reason begins with the field. */
    boolean namesField() {
        return field != null && reason.startsWith(field + " ");
    }

    /** What the reason says about the field that it names. */
    String problem() {
        return field == null ? reason : reason.substring(field.length() + 1);
    }
}
