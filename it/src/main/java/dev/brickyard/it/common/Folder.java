package dev.brickyard.it.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Operations on whole folders. */
public final class Folder {

    private Folder() {}

    /** Deletes a folder with its contents, if it exists. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sorted relative paths of all files, separated by {@code /}; none if the folder does not exist. */
    public static List<String> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sorted names of the direct entries of a folder. */
    public static List<String> names(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sorted paths of the direct entries that match a pattern such as {@code *.jar}. */
    public static List<Path> paths(Path folder, String pattern) {
        try (var paths = Files.newDirectoryStream(folder, pattern)) {
            return StreamSupport.stream(paths.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sorted relative paths of all files, each with a digest of its bytes. */
    public static Map<String, String> digests(Path folder) {
        var digests = new TreeMap<String, String>();
        try {
            for (var path : files(folder)) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(path)));
                digests.put(path, HexFormat.of().formatHex(digest));
            }
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates {@code wanted}, or the first of {@code wanted-2}, {@code wanted-3} and so on that does not exist. */
    public static Path createNew(Path wanted) {
        try {
            Files.createDirectories(wanted.getParent());
            for (var n = 1; ; n++) {
                var folder = n == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + n);
                if (Files.notExists(folder)) {
                    return Files.createDirectory(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all files of a folder into another, overwriting existing ones. */
    public static void copy(Path from, Path to) {
        files(from).forEach(path -> copyFile(from.resolve(path), to.resolve(path)));
    }

    /** Copies a file, overwriting an existing one; creates missing parent folders. */
    public static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file; creates missing parent folders. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
