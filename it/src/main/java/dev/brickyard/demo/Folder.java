package dev.brickyard.demo;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that receives the projects: always a new one, so that an earlier demo stays as its user left it. */
final class Folder {
    private Folder() {}

    /** Makes {@code wanted}, or {@code wanted-2}, {@code wanted-3} and so on: the first that does not exist yet. */
    static Path create(Path wanted) throws IOException {
        Files.createDirectories(wanted.getParent());
        for (int n = 1; ; n++) {
            var folder = n == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + n);
            try {
                return Files.createDirectory(folder);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }
}
