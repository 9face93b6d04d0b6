package dev.brickyard.pkg.testing.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads folders of the class path. */
final class ResourceFolder {
    private ResourceFolder() {}

    /**
     * Reads all files of a folder and its subfolders.
     *
     * @return texts by path, such as {@code public/openapi.yaml}
     * @throws AssertionError if the class path has no such folder
     */
    static SortedMap<String, String> read(String name) {
        var url = ResourceFolder.class.getResource("/" + name);
        if (url == null || !"file".equals(url.getProtocol())) {
            throw new AssertionError("the class path has no folder " + name + ": add it to the module's resources");
        }
        try {
            return read(Path.of(URI.create(url.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
