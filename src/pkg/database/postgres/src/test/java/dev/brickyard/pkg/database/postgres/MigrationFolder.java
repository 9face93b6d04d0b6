package dev.brickyard.pkg.database.postgres;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Migrations written by a test, in a folder or a jar. */
record MigrationFolder(Path root) {
    MigrationFolder write(String name, String sql) throws IOException {
        var folder = Files.createDirectories(root.resolve(Migrations.LOCATION));
        Files.writeString(folder.resolve(name), sql);
        return this;
    }

    Path jar() throws IOException {
        var jar = root.resolve("migrations.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.newDirectoryStream(root.resolve(Migrations.LOCATION))) {
            out.putNextEntry(new JarEntry(Migrations.LOCATION + "/"));
            for (var file : files) {
                out.putNextEntry(new JarEntry(Migrations.LOCATION + "/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    ClassLoader loader() throws IOException {
        return loader(root);
    }

    static ClassLoader loader(Path entry) throws IOException {
        return new URLClassLoader(new URL[] {entry.toUri().toURL()}, MigrationFolder.class.getClassLoader());
    }
}
