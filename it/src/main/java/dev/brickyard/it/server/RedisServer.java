package dev.brickyard.it.server;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.process.Command;
import dev.brickyard.it.process.FreePort;
import dev.brickyard.it.process.Program;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server that can be stopped and restarted on the same port, empty or with a snapshot. */
public final class RedisServer extends ProgramPart {

    private static final String DUMP = "dump.rdb";
    private static @Nullable File executable;

    private final int port = FreePort.next();
    private final Path data;

    private RedisServer() {
        try {
            data = Files.createTempDirectory("brickyard-it-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        launch();
    }

    /** Starts a server. */
    public static RedisServer start() {
        return new RedisServer();
    }

    /** Returns the environment variables of a service that uses the server. */
    public Map<String, String> environment() {
        return Map.of("CACHE_HOST", "127.0.0.1", "CACHE_PORT", Integer.toString(port));
    }

    /** Returns the port of the server. */
    public int port() {
        return port;
    }

    /** Saves a snapshot, which the next {@link #startAgain} restores. */
    public void takeSnapshot() {
        ask("SAVE");
    }

    @Override
    public void startAgain() {
        super.startAgain();
        try {
            Files.deleteIfExists(data.resolve(DUMP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        Folder.delete(data);
    }

    @Override
    Program run() {
        var words = List.of(
                executable().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--dbfilename",
                DUMP,
                "--save",
                "");
        var started = new Command(words, data, Command.environment(Map.of()), data.resolve("log")).start();
        started.awaitStart(() -> ask("PING").startsWith("+"));
        return started;
    }

    private String ask(String command) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(1), StandardCharsets.US_ASCII);
        } catch (IOException notYet) {
            return "";
        }
    }

    // unpacks the executable, which has 10 MB, only once
    private static synchronized File executable() {
        if (executable == null) {
            try {
                executable = ExecutableProvider.newJarResourceProvider().get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return executable;
    }
}
