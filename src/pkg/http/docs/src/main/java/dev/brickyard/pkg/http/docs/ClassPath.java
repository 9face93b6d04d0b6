package dev.brickyard.pkg.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads resources. */
final class ClassPath {
    private ClassPath() {}

    static boolean has(String resource) {
        return ClassPath.class.getResource(resource) != null;
    }

    /** Returns the text of a resource, which must exist. */
    static String read(String resource) {
        try (var bytes = ClassPath.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the class path has no " + resource);
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
