package dev.brickyard.pkg.testing.contracts;

import java.util.Collection;

/** Reports all problems of a check at once. */
final class Problems {
    private Problems() {}

    /** Throws an error with one line per problem; does nothing if there is none. */
    static void report(Collection<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
    }
}
