package dev.brickyard.pkg.database.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Reads the packaged migrations and computes the same checksums as Flyway. */
final class MigrationFiles {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private MigrationFiles() {}

    /**
     * Returns the checksums by file name.
     *
     * @throws IOException if the migrations cannot be read, or are neither in a directory nor in a jar
     */
    static Map<String, Integer> checksums(ClassLoader loader, String location) throws IOException {
        var checksums = new TreeMap<String, Integer>();
        for (var folder : Collections.list(loader.getResources(location))) {
            switch (folder.getProtocol()) {
                case "file" -> readDirectory(folder, checksums);
                case "jar" -> readJar(folder, location, checksums);
                default -> throw new IOException("unsupported location of migrations: " + folder);
            }
        }
        return checksums;
    }

    private static void readDirectory(URL folder, Map<String, Integer> checksums) throws IOException {
        try (var files = Files.newDirectoryStream(path(folder), "*.sql")) {
            for (var file : files) {
                checksums.put(String.valueOf(file.getFileName()), checksum(Files.newInputStream(file)));
            }
        }
    }

    private static void readJar(URL folder, String location, Map<String, Integer> checksums) throws IOException {
        // shared with the class loader, so it must stay open
        var jar = ((JarURLConnection) folder.openConnection()).getJarFile();
        for (var entry : Collections.list(jar.entries())) {
            var name = entry.getName();
            if (name.startsWith(location + "/") && name.endsWith(".sql")) {
                checksums.put(name.substring(location.length() + 1), checksum(jar.getInputStream(entry)));
            }
        }
    }

    private static int checksum(InputStream file) throws IOException {
        var checksum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.mark(1);
            if (lines.read() != BYTE_ORDER_MARK) {
                lines.reset();
            }
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) checksum.getValue();
    }

    private static Path path(URL folder) throws IOException {
        try {
            return Path.of(new URI(folder.toString()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
