package dev.brickyard.pkg.database.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.brickyard.pkg.testing.LocalPorts;

/** A PgBouncer with transaction pooling over two server connections. */
final class PgBouncer implements AutoCloseable {
    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Returns the path of {@code pgbouncer}, if installed. */
    static Optional<Path> program() {
        var folders = Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"));
        return folders.map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static PgBouncer start(Path program, Map<String, String> server, Path folder) throws IOException {
        var port = LocalPorts.free();
        var users = Files.writeString(folder.resolve("users"), "\"postgres\" \"postgres\"\n");
        var settings =
                Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%s user=postgres

                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 2
                """.formatted(server.get("DB_PORT"), port, users));
        var command = new ArrayList<>(List.of(program.toString(), settings.toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        var log = folder.resolve("pgbouncer.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new PgBouncer(process, port);
    }

    Map<String, String> environment(Map<String, String> server) {
        var environment = new HashMap<>(server);
        environment.put("DB_PORT", Integer.toString(port));
        return environment;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
