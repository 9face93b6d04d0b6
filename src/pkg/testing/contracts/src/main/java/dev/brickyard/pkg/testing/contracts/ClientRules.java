package dev.brickyard.pkg.testing.contracts;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Rules for clients: their users depend on interfaces, entities and config, never on generated stubs. */
public final class ClientRules {
    private static final DescribedPredicate<JavaClass> STUB =
            JavaClass.Predicates.resideInAnyPackage("..generated..", "io.grpc..", "com.google.protobuf..");

    private ClientRules() {}

    /**
     * Checks the classes of a client, without tests. Public types and members must not contain types of generated code,
     * gRPC or Protobuf, not even as type arguments, and only packages such as {@code v1.grpc} may depend on them.
     *
     * @param rootPackage the package of the client
     * @throws AssertionError if rules are violated; lists all violations
     */
    public static void check(String rootPackage) {
        check(Classes.below(List.of(rootPackage), ImportOption.Predefined.DO_NOT_INCLUDE_TESTS));
    }

    static void check(JavaClasses classes) {
        CompositeArchRule.of(List.of(publicMembersHaveNoStubs(), noPublicTypeIsStub(), onlyGrpcPackagesUseStubs()))
                .check(classes);
    }

    private static ArchRule publicMembersHaveNoStubs() {
        return members()
                .that(DescribedPredicate.describe("are public", ClientRules::isPublic))
                .should(be(DescribedPredicate.describe("free of stubs", ClientRules::isFreeOfStubs)))
                .as("public members should be free of stubs");
    }

    private static ArchRule noPublicTypeIsStub() {
        return noClasses().that().arePublic().should().beAssignableTo(STUB).as("public types should not be stubs");
    }

    private static ArchRule onlyGrpcPackagesUseStubs() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..v*.grpc")
                .should()
                .dependOnClassesThat(STUB)
                .as("only packages such as v1.grpc should use stubs");
    }

    private static boolean isPublic(JavaMember member) {
        var modifiers = member.getModifiers();
        var accessible = modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
        return accessible && member.getOwner().getModifiers().contains(PUBLIC);
    }

    private static boolean isFreeOfStubs(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream().noneMatch(STUB);
    }
}
