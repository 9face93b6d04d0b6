package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {
    private static final String PACKAGE = ArchitectureRulesTest.class.getPackageName();
    private static final String SOUND = PACKAGE + ".sound";
    private static final String BROKEN = PACKAGE + ".broken";
    private static final JavaClasses BROKEN_CLASSES = ArchitectureRules.read(BROKEN);

    @Test
    void acceptsAServiceThatKeepsTheRules() {
        assertThatCode(() -> ArchitectureRules.check(SOUND, ArchitectureRules.read(SOUND)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "cmd..' should only have dependent classes, NoteService",
        "internal.config..' should only have dependent classes, NoteService",
        "internal.handlers..' should only have dependent classes, NoteUser",
        "internal.services..' should only have dependent classes, Note",
        "internal.database..' should only have dependent classes, NoteHandler",
        "internal.config..' should depend on, NoteConfig",
        "internal.entities..' should depend on, Note",
        "handlers convert between messages, NoteService",
        "stubs change with the contract, NoteService",
        "SQL belongs in the database package, NoteService",
        "interceptors log each error once, NoteStore",
        "should be free of cycles, NoteStore"
    })
    void reportsWhoBreaksARule(String rule, String culprit) {
        assertThat(ArchitectureRules.forService(BROKEN))
                .map(each -> each.evaluate(BROKEN_CLASSES))
                .filteredOn(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .filteredOn(report -> report.contains(rule))
                .singleElement()
                .asString()
                .contains(culprit);
    }

    @Test
    void hasNoRuleThatTheBrokenServiceKeeps() {
        assertThat(ArchitectureRules.forService(BROKEN))
                .allMatch(rule -> rule.evaluate(BROKEN_CLASSES).hasViolation());
    }

    @Test
    void listsTheViolationsOfAllRulesAtOnce() {
        assertThatThrownBy(() -> ArchitectureRules.check(BROKEN, BROKEN_CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SQL belongs in the database package")
                .hasMessageContaining("free of cycles");
    }

    @Test
    void leavesTestsOut() {
        assertThatThrownBy(() -> ArchitectureRules.check(SOUND))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no classes found in " + SOUND);
    }
}
