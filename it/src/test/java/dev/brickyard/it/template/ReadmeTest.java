package dev.brickyard.it.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import dev.brickyard.model.Grammar;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the README of this repository to the grammar of fields. */
class ReadmeTest {

    private static final Path FILE = Setup.moduleFolder().resolveSibling("README.md");
    private static final Pattern TABLES = Pattern.compile("(?s)(?<=Grammar; to update it: [^\n]{1,150}-->\n).*?(?=<!-- end -->)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)(?<=```fields\n).*?(?=```)");

    @Test
    void hasTheTablesOfTheGrammar() {
        if (Boolean.getBoolean("golden.update")) {
            var updated = TABLES.matcher(Folder.read(FILE)).replaceFirst(Matcher.quoteReplacement(Grammar.markdown()));
            Folder.write(FILE, updated);
        }

        var tables = TABLES.matcher(Folder.read(FILE));
        assertThat(tables.find()).isTrue();
        assertThat(tables.group())
                .as("if the grammar was changed: mvn verify -P-pkg -Dtest=ReadmeTest -DskipITs -Dgolden.update=true")
                .isEqualTo(Grammar.markdown());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PKG")
    void hasAnExampleThatIsAccepted(Archetype archetype) {
        var example = EXAMPLE.matcher(Folder.read(FILE));
        assertThat(example.find()).isTrue();
        var file = Setup.moduleFolder().resolve("target/invoice.fields");
        Folder.write(file, example.group());

        var answers = DescriptorRules.of(archetype).answer(Map.of("groupId", "com.acme", "entity", "Invoice", "fields", "@" + file));

        assertThat(answers.get("fields")).contains("due_on:date:indexed:editable,", ",access_key:string:secret,delete=soft");
    }
}
