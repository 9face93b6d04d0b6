package dev.brickyard.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the rules of parameters into a text for the descriptors: parameters are checked before any class path
 * contains the archetype's jar.
 */
public final class Pack {
    private Pack() {}

    /** Arguments: the repository's root, the folder of classes, the file to write, and Brickyard's version. */
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[1]);
        var model = classes.resolve("dev/brickyard/model");
        Files.write(model.resolve("templates.txt"), TemplateNames.of(Path.of(arguments[0]), arguments[3]));
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes);
                var files = Files.list(model)) {
            for (var file : files.filter(Pack::isOfRules).sorted().toList()) {
                // the same bytes from every build
                var entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                jar.putNextEntry(entry);
                jar.write(Files.readAllBytes(file));
            }
        }
        Files.writeString(Path.of(arguments[2]), Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }

    private static boolean isOfRules(Path file) {
        return !file.getFileName().toString().startsWith("Layout");
    }
}
