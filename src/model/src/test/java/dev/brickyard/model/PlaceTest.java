package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @TempDir
    private Path folder;

    @Test
    void mayBeNewOrEmptyOrACloneOfAnEmptyRepository() throws IOException {
        assertThatCode(this::check).doesNotThrowAnyException();
        Files.createDirectories(folder.resolve("svc/.git"));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void mustHoldNoFiles() throws IOException {
        Files.createDirectories(folder.resolve("svc/src"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::check).withMessageContaining("it holds src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<project/>", "<project><packaging> jar </packaging></project>", "<project", "<!DOCTYPE x []><project/>"})
    void mustNotLieInAProjectWithoutModules(String pom) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), pom);
        assertThatExceptionOfType(Refusal.class).isThrownBy(this::check).withMessageContaining("has the packaging");
    }

    @Test
    void mayLieInAProjectOfModules() throws IOException {
        Files.writeString(
                folder.resolve("pom.xml"),
                "<project><build><packaging>x</packaging></build><packaging>pom</packaging></project>");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void isUndoneWhereNothingElseIs() throws IOException {
        var pom = folder.resolve("svc/pom.xml");
        Files.createDirectories(pom.getParent());
        Files.createFile(pom);
        place().undo();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNotUndoneWhereAPomIs() throws IOException {
        var pom = folder.resolve("svc/pom.xml");
        Files.createDirectories(pom.getParent());
        Files.writeString(pom, "<project/>");
        place().undo();
        assertThat(pom).exists();
    }

    private void check() {
        place().check();
    }

    private Place place() {
        return new Place(folder.toFile(), "svc");
    }
}
