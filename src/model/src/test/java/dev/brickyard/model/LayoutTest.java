package dev.brickyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Breaks lines as the formatter does, in the forms that templates have. */
class LayoutTest {

    private static final long FIRST_SEED = Long.getLong("model.seed", 1);
    private static final long SEEDS = Long.getLong("model.seeds", 100);
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laysOutAsTheFormatterDoes(long seed) throws FormatterException {
        var source = new RandomSource(new Random(seed)).file();

        var laidOut = Layout.java(source);

        assertThat(laidOut).as("seed %s", seed).isEqualTo(FORMATTER.formatSource(source));
        assertThat(Layout.java(laidOut)).as("seed %s, again", seed).isEqualTo(laidOut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return new Program(titleOfThisProgram, descriptionOfThisProgram, startedAtThisTime, endedAtThatOtherTime, isLive);",
                "return new Program(message.getId(), message.hasTitle() ? message.getTitle().getValue() : null, message.getLive());",
                "return Answer.ok(Models.of(service.getTelevisionProgrammeBySlugOfItsSeries(Rules.checkedSlugOfItsSeries(value), now)));",
                "var programme = new TelevisionProgramme(titleOfThisProgram, descriptionOfThisProgram, startedAtThisTime, isLive);",
                "var numbers = new TelevisionProgrammeOfToday(null, 2.5, true, 4, false, null, 7, 8.5, 9, null, 11, true, 13, n + 0.5, 15);",
                "rpcs.addMethod(getCreateTelevisionProgrammeMethod(), unary(CreateTelevisionProgrammeRequest::parseFrom, this::made));",
                "assertThat(store().findTelevisionProgrammeById(first.id())).isEqualTo(first).isNotEqualTo(second).isNotSameAs(x);",
                "assertThatThrownBy(() -> store().updateTelevisionProgrammeTitle(first.id(), second.title(), LATER)).isInstanceOf(X.class);",
                "var programme = programmes.findTelevisionProgrammeBySlug(slug).orElseThrow(() -> notFound(\"slug\", slugOfTheProgramme));",
                "builder.setId(programme.id()).setTitle(programme.title()).setStartedAt(timestamp(programme.startedAt())).build();",
                "return org.example.contracts.generated.programmestoresvc.v1.Programme.newBuilder().setTitle(titleOfTheProgramme).build();",
                "return org.example.television.contracts.of.ours.generated.televisionprogrammestoresvc.v1.TelevisionProgramme.newBuilder().build();",
                "return new Edit<>(Rules.checkedKindOfProgramme(TelevisionProgrammeMapper.kindOfProgrammeOf(Require.given(\"kind\", request.hasKind(), request.getKind()))));",
                "var newer = org.example.television.contracts.of.ours.generated.televisionprogrammestoresvc.v1.TelevisionProgramme.Kind.KIND_NEWS;",
                "this.programmes.findTelevisionProgrammeBySlug(slug, (one, two) -> requireTheSameProgramme(one, two, slugOfProgramme));",
            })
    void breaksStatements(String statement) throws FormatterException {
        var source = "class Example {\n    void run() {\n        " + statement + "\n    }\n}\n";

        assertThat(Layout.java(source))
                .isEqualTo(FORMATTER.formatSource(source))
                .isNotEqualTo(source);
    }

    @Test
    void breaksCases() throws FormatterException {
        var source = """
                class Example {
                    Kind of(Program.Kind kind) {
                        return switch (kind) {
                            case NEWS_OF_THE_WORLD -> org.example.television.contracts.generated.programmestoresvc.v1.Programme.Kind.KIND_NEWS;
                        };
                    }
                }
                """;

        assertThat(Layout.java(source)).isEqualTo(FORMATTER.formatSource(source)).isNotEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public record Program(String id, String titleOfThisProgramme, @Nullable Instant startedAt, long viewerCount) {}",
                "public record Program(String id, @Nullable Map<String, @Nullable Object> labels, Map<String, @Nullable Object> others) {}",
                "public record Program(@Env(value = \"TELEVISION_PROGRAMME_ADDRESS\", defaultValue = \"localhost\") String address, int port) {}",
                "public final class PostgresTelevisionProgrammeStore extends PostgresStore implements TelevisionProgrammeStore, AutoCloseable {}",
                "interface Store { void updateTitle(String identifierOfProgramme, String titleOfProgramme, Instant updatedAtThisTime) throws IOException; }",
                "interface Mapper { org.example.programmes.television.internal.entities.televisionprogramme.generated.programme.v1.Programme of(Programme it); }",
            })
    void breaksDeclarations(String declaration) throws FormatterException {
        var source = declaration.replace(" { ", " {\n    ").replace("; }", ";\n}") + "\n";

        assertThat(Layout.java(source))
                .isEqualTo(FORMATTER.formatSource(source))
                .isNotEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public record UpdateTelevisionProgrammeSettingsRequest(Map<String, @Nullable Object> settings) {}\n",
                "public record UpdateTelevisionProgrammeSettingsRequest(TelevisionProgramme.@Nullable Settings settings) {}\n",
                "public record TelevisionProgramme(String id, List<@Nullable String> titles, Map<String, @Nullable Object> all) {}\n",
            })
    void keepsDeclarationsWithAnnotatedPartsOfTypes(String declaration) throws FormatterException {
        assertThat(Layout.java(declaration)).isEqualTo(FORMATTER.formatSource(declaration)).isEqualTo(declaration);
    }

    @Test
    void leavesAnnotationsOfTypeArgumentsOnTheLineOfTheRecord() throws FormatterException {
        var source = "public record LabelsOfProgramme(@Nullable Map<String, @Nullable Object> labels, int number) {}\n";

        assertThat(Layout.java(source)).isEqualTo(FORMATTER.formatSource(source)).isEqualTo(source);
    }

    @Test
    void sortsImportsWithinRunsAndDropsWhatIsNotUsed() {
        var source = """
                package com.acme.store;

                import static org.assertj.core.api.Assertions.assertThat;
                import static java.util.Map.entry;

                import java.util.Set;
                import java.util.List;
                import java.util.Map.Entry;
                import java.util.List;
                import java.io.IOException;
                import java.time.Instant;

                import com.acme.store.Local;
                import com.acme.Other;

                /** See {@link Instant}; Set is only a word here. */
                class A {
                    /** @throws IOException never */
                    List<Entry<Local, Other>> all() {
                        return entry("Set", x.assertThat());
                    }
                }
                """;

        assertThat(Layout.java(source)).startsWith("""
                        package com.acme.store;

                        import static java.util.Map.entry;

                        import java.io.IOException;
                        import java.time.Instant;
                        import java.util.List;
                        import java.util.Map.Entry;

                        import com.acme.Other;

                        /**""");
    }

    @Test
    void sortsOwnImportsInTheOrderOfTheirPackages() {
        var source = "import b.two.Z;\nimport a.one.Y;\nimport b.X;\n\nclass A extends X<Y, Z> {}\n";

        assertThat(Layout.java(source, List.of("b", "a.one")))
                .startsWith("import b.X;\nimport b.two.Z;\nimport a.one.Y;\n\nclass");
    }

    @Test
    void leavesNoBlankLineOfARunThatBecameEmpty() {
        var source = "package a;\n\nimport java.util.List;\n\nimport b.C;\n\nclass A extends C {}\n";

        assertThat(Layout.java(source)).isEqualTo("package a;\n\nimport b.C;\n\nclass A extends C {}\n");
    }

    @Test
    void leavesOneBlankLineAndNoneBeforeABrace() {
        var source = "class A {\n\n    int a;\n\n\n    int b;\n\n}\n";

        assertThat(Layout.java(source)).isEqualTo("class A {\n\n    int a;\n\n    int b;\n}\n");
    }

    @Test
    void putsTheBracesOfAnEmptyBodyTogether() {
        assertThat(Layout.java("record Point(int x) {\n}\n")).isEqualTo("record Point(int x) {}\n");
        assertThat(Layout.java("interface Shape {\n    record Point(int x) {\n    }\n\n}\n"))
                .isEqualTo("interface Shape {\n    record Point(int x) {}\n}\n");
    }

    @Test
    void leavesTextBlocksAndCommentsAlone() {
        var source = "class A {\n    // " + "x(a, b).".repeat(20)
                + "\n\n    /*\n\n\n     */\n    String b = \"\"\"\n        " + "insert(a, b) ".repeat(20)
                + "\n\n\n        }\"\"\";\n}\n";

        assertThat(Layout.java(source)).isEqualTo(source);
    }

    /** Generates random files with each statement on one line. */
    private record RandomSource(Random random) {

        String file() {
            return "package a;\n\n" + record() + "\n\npublic final class " + name("Store")
                    + maybe(" extends " + name("Base"))
                    + maybe(" implements " + name("Store") + ", " + name("Managed")) + " {\n\n"
                    + several(1, 6, this::method, "\n\n") + "\n}\n";
        }

        private String record() {
            return "public record " + name("Row") + "(" + several(1, 9, () -> maybe("@Nullable ") + parameter(), ", ")
                    + ") {}";
        }

        private String parameter() {
            return oneOf("int", "Instant", "List<" + name("Row") + ">", "Map<String, Long>") + " " + name("value");
        }

        private String method() {
            return "    " + maybe("public ") + oneOf("void", name("Row"), "Map<String, " + name("Row") + ">") + " "
                    + name("find")
                    + "(" + several(0, 4, this::parameter, ", ") + ")" + maybe(" throws IOException") + " {\n"
                    + several(1, 6, () -> "        " + statement() + ";", "\n") + "\n    }";
        }

        private String statement() {
            return switch (random.nextInt(4)) {
                case 0 -> "var " + name("value") + " = " + call();
                case 1 -> "this." + name("value") + " = " + call();
                case 2 -> "assertThat(" + read() + ").isEqualTo(" + read() + ")";
                default -> call();
            };
        }

        private String call() {
            var arguments = "(" + several(0, 7, this::argument, ", ") + ")";
            return oneOf("new " + name("Row"), name("store") + "." + name("find"), name("Rows") + ".of") + arguments;
        }

        private String argument() {
            return oneOf(
                    "null",
                    "12",
                    "true",
                    "\"a, b\"",
                    name("value"),
                    read(),
                    choice(),
                    name("Rows") + ".of(" + read() + ")");
        }

        private String read() {
            return oneOf("sent", "old") + "." + name("get") + "()" + maybe(".getValue()");
        }

        private String choice() {
            return "sent." + name("has") + "() ? " + read() + " : null";
        }

        private String name(String start) {
            return start
                    + maybe("Of"
                            + random.ints(random.nextInt(1, 25), 'a', 'z' + 1)
                                    .mapToObj(Character::toString)
                                    .collect(Collectors.joining()));
        }

        private String maybe(String text) {
            return random.nextBoolean() ? text : "";
        }

        private String oneOf(String... texts) {
            return texts[random.nextInt(texts.length)];
        }

        private String several(int least, int most, Supplier<String> part, String between) {
            return Stream.generate(part).limit(random.nextInt(least, most + 1)).collect(Collectors.joining(between));
        }
    }
}
