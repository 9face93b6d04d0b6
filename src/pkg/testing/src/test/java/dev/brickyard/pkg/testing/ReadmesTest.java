package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that the Java in READMEs is compiled: each block must be part of a source of its module, usually a test. */
class ReadmesTest {
    static final Path REACTOR = reactor();

    @Test
    void showCompiledJavaOnly() {
        var blocks = files(REACTOR, ".md").stream()
                .flatMap(readme -> blocks(readme).stream())
                .toList();

        assertThat(blocks).as("blocks of Java below " + REACTOR).isNotEmpty();
        assertThat(blocks)
                .filteredOn(block -> !block.isCompiled())
                .as("no source of the module contains this Java: copy the block from a test, or add it to one"
                        + " (indentation may differ)")
                .isEmpty();
    }

    @Test
    void showABlockAsAWhole() {
        var source = List.of("class A {", "    int a() {", "        return 1;", "    }", "}");

        assertThat(new Block(REACTOR, "int a() {\n    return 1;\n}").isIn(source))
                .isTrue();
        assertThat(new Block(REACTOR, "int a() {\nreturn 1;\n}").isIn(source)).isFalse();
        assertThat(new Block(REACTOR, "int a() {\n}").isIn(source)).isFalse();
        assertThat(new Block(REACTOR, "return 1").isIn(source)).isFalse();
    }

    /** Finds the root folder of the modules, starting from the tested one. */
    private static Path reactor() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("bom/pom.xml")) && Files.exists(folder.resolve("parent/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder with bom and parent above " + start);
    }

    private static List<Block> blocks(Path readme) {
        var blocks = new ArrayList<Block>();
        var lines = lines(readme);
        for (var start = 0; start < lines.size(); start++) {
            if (lines.get(start).strip().equals("```java")) {
                var rest = lines.subList(start + 1, lines.size());
                var code = rest.stream().takeWhile(line -> !line.strip().equals("```"));
                blocks.add(new Block(readme, String.join("\n", code.toList()).stripIndent()));
            }
        }
        return blocks;
    }

    static List<Path> files(Path folder, String extension) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    // their files change during a parallel build
                    var skipped = directory.endsWith("target") || directory.endsWith(".git");
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(extension)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Block(Path readme, String code) {
        boolean isCompiled() {
            var sources = readme.resolveSibling("src");
            return Files.exists(sources)
                    && files(sources, ".java").stream().map(ReadmesTest::lines).anyMatch(this::isIn);
        }

        boolean isIn(List<String> source) {
            var length = (int) code.lines().count();
            return IntStream.rangeClosed(0, source.size() - length)
                    .mapToObj(start -> String.join("\n", source.subList(start, start + length)))
                    .anyMatch(lines -> lines.stripIndent().equals(code));
        }

        @Override
        public String toString() {
            return REACTOR.relativize(readme) + ": " + code.lines().findFirst().orElse("an empty block");
        }
    }
}
