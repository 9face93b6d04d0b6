package dev.brickyard.it.server;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the image of a service in a folder, following the instructions of its Dockerfile, without a container. All
 * stages share one file system; unknown instructions fail. Programs run as the image's user if the tests run as root.
 */
public final class ImageFolder implements AutoCloseable {

    private static final Pattern PATH_IN_IMAGE = Pattern.compile("(?<=[ @])/");
    private static final Pattern NUMERIC_USER = Pattern.compile("[1-9][0-9]*:[1-9][0-9]*");

    private final Path context;
    private final Path log;
    private final Path root;
    private Path folder;
    private Path java = Jdk.running();
    private List<String> asUser = List.of();
    private List<String> entryPoint = List.of();

    private ImageFolder(Path context, Path log) {
        this.context = context;
        this.log = log;
        try {
            // the image's user must be able to access it, unlike the workspace
            root = Files.createTempDirectory("image");
            permit(root, "rwxr-xr-x");
            permit(Files.createDirectory(root.resolve("tmp")), "rwxrwxrwx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder = root;
    }

    /** Executes the instructions of the Dockerfile in {@code context}; fails if one of them fails. */
    public static ImageFolder build(Path context, Path log) {
        var image = new ImageFolder(context, log);
        var text = Folder.read(context.resolve("Dockerfile")).replace("\\\n", " ");
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(image::take);
        return image;
    }

    /** Returns the path of a file in the image; {@code tmp} is writable for all users. */
    public Path file(String path) {
        return root.resolve(path);
    }

    /** Starts the entry point of the image. */
    public ServiceProcess start(Map<String, String> environment, Path serviceLog) {
        var variables = new HashMap<>(environment);
        variables.put("PATH", path());
        return ServiceProcess.start(words(entryPoint), folder, variables, serviceLog);
    }

    /** Runs a program on the image's Java runtime; fails if the program fails. */
    public Run java(Path programLog, String... arguments) {
        var words = new ArrayList<>(List.of("java"));
        words.addAll(List.of(arguments));
        return new Command(words(words), folder, Map.of("PATH", path()), programLog).run(progress()).orFail();
    }

    @Override
    public void close() {
        Folder.delete(root);
    }

    private void take(String step) {
        var kind = step.substring(0, step.indexOf(' '));
        var rest = step.substring(kind.length() + 1).strip();
        switch (kind) {
            case "FROM" -> folder = root;
            case "COPY" -> copy(List.of(rest.split(" +")));
            case "RUN" -> run(rest);
            case "WORKDIR" -> folder = made(inImage(rest));
            case "ENV" -> java = root.resolve(rest.replaceFirst("PATH=\"/([^:\"]*)/bin:.*", "$1"));
            case "USER" -> asUser = user(rest);
            case "ENTRYPOINT" -> entryPoint = List.of(rest.replaceAll("[\\[\\]\"]", "").split(", *"));
            case "EXPOSE", "STOPSIGNAL" -> {}
            default -> throw new AssertionError("unsupported Dockerfile instruction: " + step);
        }
    }

    private void copy(List<String> words) {
        var paths = words.stream().filter(word -> !word.startsWith("--")).toList();
        var from = words.stream().anyMatch(word -> word.startsWith("--from=")) ? root : context;
        var to = inImage(paths.get(1));
        var source = paths.get(0).replaceFirst("^/", "");
        if (Files.isDirectory(from.resolve(source))) {
            copyTree(from.resolve(source), to);
            return;
        }
        var files = Folder.paths(from.resolve(source).getParent(), Path.of(source).getFileName().toString());
        if (files.isEmpty()) {
            throw new AssertionError("COPY: no " + source + " in " + from);
        }
        files.forEach(file -> copyTree(file, to.resolve(file.getFileName().toString())));
    }

    /** Copies files with their permissions, such as that of {@code java}. */
    private void copyTree(Path from, Path to) {
        made(to.getParent());
        shell("cp -R '" + from + "' '" + to + "' && chmod -R a+rX '" + to + "'");
    }

    private void run(String command) {
        shell(PATH_IN_IMAGE.matcher(command).replaceAll(Matcher.quoteReplacement(root + "/")));
    }

    private void shell(String command) {
        var environment = Map.of("PATH", path());
        new Command(List.of("/bin/sh", "-ec", command), folder, environment, log).run(progress()).orFail();
    }

    private String path() {
        return java.resolve("bin") + ":" + System.getenv("PATH");
    }

    private Path inImage(String path) {
        return path.startsWith("/") ? root.resolve(path.substring(1)) : folder.resolve(path);
    }

    private List<String> words(List<String> words) {
        var all = new ArrayList<>(asUser);
        all.add(java.resolve("bin/java").toString());
        all.addAll(words.subList(1, words.size()));
        return all;
    }

    private static List<String> user(String user) {
        if (!NUMERIC_USER.matcher(user).matches()) {
            throw new AssertionError("USER " + user + ": Kubernetes needs a numeric user to verify that it is not root");
        }
        var ids = user.split(":");
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--reuid=" + ids[0], "--regid=" + ids[1], "--clear-groups")
                : List.of();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void permit(Path folder, String permissions) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    private static Progress progress() {
        return new Progress("[image] ");
    }
}
