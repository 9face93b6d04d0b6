package dev.brickyard.it.fault;

import dev.brickyard.it.common.Folder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Creates generated clients of the service, with their deadlines and retries. They are loaded from the generated
 * projects by a separate class loader, which isolates their dependencies.
 */
public final class UserClients implements AutoCloseable {

    private static final String NAME = "UserClient";

    private final URLClassLoader loader;

    private UserClients(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles the source that calls the client.
     *
     * @param source the file {@code UserClient.java}
     * @param contracts folder of the contracts, already built
     * @param app folder of the packaged service, whose libraries the client also needs
     * @param classes folder for the compiled classes
     */
    public static UserClients load(Path source, Path contracts, Path app, Path classes) {
        var elements = new ArrayList<>(Folder.paths(contracts.resolve("clients/user-store-svc/target"), "*client-*T.jar"));
        // without Logback: it is not configured here, and would log each frame
        Folder.paths(app.resolve("lib"), "*.jar").stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("logback"))
                .forEach(elements::add);
        var classPath = elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Folder.write(classes.resolve("README"), "compiled from " + source);
        var status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", classes.toString(), "-proc:none", source.toString());
        if (status != 0) {
            throw new AssertionError(source + " does not compile against " + elements);
        }
        elements.add(classes);
        var urls = elements.stream().map(UserClients::url).toArray(URL[]::new);
        return new UserClients(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    }

    /** Connects to a process of the service on this machine. */
    public Users connect(int port) {
        try {
            var constructor = loader.loadClass(NAME).getConstructor(String.class);
            var client = constructor.newInstance("127.0.0.1:" + port);
            @SuppressWarnings("unchecked")
            var calls = (Function<List<String>, List<String>>) client;
            return new Users(calls, (AutoCloseable) client);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
