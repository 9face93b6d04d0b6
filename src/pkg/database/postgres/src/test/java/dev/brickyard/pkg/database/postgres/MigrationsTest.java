package dev.brickyard.pkg.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.testing.PostgresExtension;
import dev.brickyard.pkg.testing.TestDatabase;

@ExtendWith(PostgresExtension.class)
class MigrationsTest {
    private static final String FIRST = "CREATE TABLE items (id int);\r\n-- zweite Zeile: ä\n";

    private final TestDatabase database;
    private final MigrationFolder folder;

    MigrationsTest(TestDatabase database, @TempDir Path root) {
        this.database = database;
        this.folder = new MigrationFolder(root);
    }

    @BeforeEach
    void empty() throws Exception {
        ask("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    }

    @Test
    void createTheSchemaOnce() throws Exception {
        folder.write("V1__create_items.sql", FIRST);
        apply(folder.loader());
        apply(folder.loader());

        assertThat(ask("SELECT count(*) FROM flyway_schema_history")).isEqualTo("1");
        assertThat(ask("SELECT count(*) FROM items")).isEqualTo("0");
    }

    @Test
    void doNotLoadFlywayWhenNothingIsPending() throws Exception {
        folder.write("V1__create_items.sql", FIRST);

        assertThat(startInAnotherJvm()).contains("org.flywaydb.core.Flyway");
        assertThat(startInAnotherJvm()).contains("items: 0").doesNotContain("org.flywaydb");
    }

    @Test
    void giveANewFileToFlyway() throws Exception {
        folder.write("V1__create_items.sql", FIRST);
        apply(folder.loader());
        folder.write("V2__fill_items.sql", "INSERT INTO items VALUES (1);");
        apply(folder.loader());

        assertThat(ask("SELECT count(*) FROM items")).isEqualTo("1");
    }

    @Test
    void letFlywayRefuseAChangedFile() throws Exception {
        folder.write("V1__create_items.sql", FIRST);
        apply(folder.loader());
        folder.write("V1__create_items.sql", FIRST + "-- changed");

        assertThatThrownBy(() -> apply(folder.loader()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("checksum mismatch");
    }

    @Test
    void letFlywayRefuseAMissingFile() throws Exception {
        folder.write("V1__create_items.sql", FIRST).write("V3__fill_items.sql", "INSERT INTO items VALUES (1);");
        apply(folder.loader());
        var files = folder.root()
                .resolve(Migrations.LOCATION)
                .resolve("V1__create_items.sql")
                .toFile();
        assertThat(files.delete()).isTrue();

        assertThatThrownBy(() -> apply(folder.loader())).isInstanceOf(FlywayException.class);
    }

    @Test
    void leaveTheSchemaAsItWasWhenOneFails() throws Exception {
        folder.write("V1__create_items.sql", FIRST).write("V2__broken.sql", "CREATE TABLE t (id int); SELECT 1/0;");

        assertThatThrownBy(() -> apply(folder.loader())).isInstanceOf(FlywayException.class);
        assertThat(ask("SELECT to_regclass('t') IS NULL")).isEqualTo("t");
        folder.write("V2__broken.sql", "CREATE TABLE t (id int);");
        apply(folder.loader());
        assertThat(ask("SELECT count(*) FROM t")).isEqualTo("0");
    }

    @Test
    void readJarsAsFlywayDoes() throws Exception {
        folder.write("V1__create_items.sql", "\ufeff" + FIRST).write("V2__second.sql", "SELECT 1;");
        var files = MigrationFiles.checksums(folder.loader(), Migrations.LOCATION);
        var jar = MigrationFolder.loader(folder.jar());

        assertThat(MigrationFiles.checksums(jar, Migrations.LOCATION))
                .isEqualTo(files)
                .hasSize(2);
        apply(jar);
        assertThat(ask("SELECT checksum FROM flyway_schema_history WHERE version = '1'"))
                .isEqualTo(String.valueOf(files.get("V1__create_items.sql")));
    }

    @Test
    void doNothingWithoutFiles() throws Exception {
        apply(folder.loader());

        assertThat(ask("SELECT to_regclass('flyway_schema_history') IS NULL")).isEqualTo("t");
    }

    @Test
    void leaveAnUnknownPackagingToFlyway() {
        var loader = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return Collections.enumeration(
                        List.of(URI.create("https://localhost/" + name).toURL()));
            }
        };

        assertThatThrownBy(() -> MigrationFiles.checksums(loader, Migrations.LOCATION))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("https://localhost/db/migration");
    }

    private void apply(ClassLoader loader) throws Exception {
        try (var connection = connect()) {
            var config = ConfigLoader.load(PostgresConfig.class, database.environment());
            new Migrations(loader).apply(connection, PostgresSource.unlimited(config, "test"), true);
        }
    }

    private String startInAnotherJvm() throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-verbose:class");
        command.add("-cp");
        command.add(System.getProperty("java.class.path") + File.pathSeparator + folder.root());
        command.add(StartOnce.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(database.environment());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String ask(String... statements) throws Exception {
        var answer = "";
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                if (statement.execute(sql)) {
                    var rows = statement.getResultSet();
                    rows.next();
                    answer = rows.getString(1);
                }
            }
            return answer;
        }
    }

    private Connection connect() throws Exception {
        var config = ConfigLoader.load(PostgresConfig.class, database.environment());
        return PostgresSource.timed(config, config.writerHost(), "test").getConnection();
    }
}
