package dev.brickyard.pkg.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules for the dependencies between a service's packages: handlers use services, services use the database; all may
 * use entities.
 */
public final class ArchitectureRules {
    private static final String[] TRANSPORT = {"io.grpc..", "com.google.protobuf.."};
    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.postgresql.."};
    private static final String[] LOGGING = {"org.slf4j..", "java.util.logging..", "ch.qos.logback.."};

    private ArchitectureRules() {}

    /**
     * Checks the service's classes, without tests, against all rules.
     *
     * @param rootPackage the package that contains {@code cmd} and {@code internal}
     * @throws AssertionError if rules are violated; lists all violations
     */
    public static void check(String rootPackage) {
        check(rootPackage, read(rootPackage, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS));
    }

    // the rules need package names only; resolving the libraries would take seconds
    static JavaClasses read(String rootPackage, ImportOption... options) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter(List.of(options)).importPackages(rootPackage);
        });
    }

    static void check(String rootPackage, JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("no classes found in " + rootPackage);
        }
        var violations = forService(rootPackage).stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n"));
        if (!violations.isEmpty()) {
            throw new AssertionError(violations);
        }
    }

    /** Returns the rules for a service whose packages {@code cmd} and {@code internal} are in {@code rootPackage}. */
    public static List<ArchRule> forService(String rootPackage) {
        var root = new Layers(rootPackage);
        return List.of(
                        root.onlyUsedBy("cmd", "cmd"),
                        root.onlyUsedBy("internal.config", "internal.config", "cmd"),
                        root.onlyUsedBy("internal.handlers", "internal.handlers", "cmd"),
                        root.onlyUsedBy("internal.services", "internal.services", "internal.handlers", "cmd"),
                        root.onlyUsedBy("internal.database", "internal.database", "internal.services", "cmd"),
                        root.usesNothingElse("internal.config"),
                        root.usesNothingElse("internal.entities"),
                        root.onlyIn(TRANSPORT, "internal.handlers", "cmd")
                                .because("handlers convert between messages and entities"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(root.of("internal.handlers"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("..generated..")
                                .because("generated stubs change with the contract"),
                        root.onlyIn(SQL, "internal.database", "cmd").because("SQL belongs in the database package"),
                        noClasses()
                                .that()
                                .resideInAPackage(root.of("internal.database"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(LOGGING)
                                .because("the server's interceptors log each error once"),
                        slices().matching(rootPackage + ".(**)").should().beFreeOfCycles())
                .stream()
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }
}
