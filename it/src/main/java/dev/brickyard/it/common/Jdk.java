package dev.brickyard.it.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds JDKs on this machine. */
public final class Jdk {

    private Jdk() {}

    /** Returns the running JDK. */
    public static Path running() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Returns the path of the running JDK's {@code java}. */
    public static String java() {
        return running().resolve("bin/java").toString();
    }

    /** Finds a JDK of a release: in {@code JAVA_HOME_<release>}, or in the parent folder of the running JDK. */
    public static Optional<Path> of(int release) {
        var named = Optional.ofNullable(System.getenv("JAVA_HOME_" + release)).map(Path::of);
        return Stream.concat(named.stream(), siblings())
                .filter(home -> isJdk(home, release))
                .findFirst();
    }

    private static Stream<Path> siblings() {
        try {
            var folder = running().toRealPath().getParent();
            return Folder.paths(folder, "*").stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJdk(Path home, int release) {
        var description = home.resolve("release");
        return Files.isExecutable(home.resolve("bin/javac"))
                && Files.isRegularFile(description)
                && Folder.read(description).matches("(?s).*JAVA_VERSION=\"" + release + "[.\"].*");
    }
}
