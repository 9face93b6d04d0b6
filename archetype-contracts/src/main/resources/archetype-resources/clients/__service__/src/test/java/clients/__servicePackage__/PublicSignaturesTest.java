package ${package}.clients.${servicePackage};

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.grpc.Channel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stubs never leak: callers see interface, entities and config. */
class PublicSignaturesTest {
    private static final String OURS = PublicSignaturesTest.class.getPackageName();
    private static final DescribedPredicate<JavaClass> STUB =
            JavaClass.Predicates.resideInAnyPackage("..generated..", "io.grpc..", "com.google.protobuf..");

    private final ClassFileImporter importer = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()));

    @Test
    void noPublicMemberMentionsStubs() {
        publicMembersMentionNoStubs().check(importer.importPackages(OURS));
    }

    @Test
    void noPublicTypeIsStub() {
        noClasses().that().arePublic().should().beAssignableTo(STUB).check(importer.importPackages(OURS));
    }

    @Test
    void onlyGrpcPackagesKnowStubs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..v*.grpc")
                .should()
                .dependOnClassesThat(STUB)
                .check(importer.importPackages(OURS));
    }

    @Test
    void seesTypeArguments() {
        var leak = new ClassFileImporter().importClasses(Leak.class);

        var result = publicMembersMentionNoStubs().evaluate(leak);

        assertThat(result.getFailureReport().getDetails()).hasSize(1);
    }

    private static ArchRule publicMembersMentionNoStubs() {
        return members()
                .that(DescribedPredicate.describe("callers may use", PublicSignaturesTest::isOpen))
                .should(be(DescribedPredicate.describe("free of stubs", PublicSignaturesTest::isFreeOfStubs)));
    }

    private static boolean isOpen(JavaMember member) {
        var modifiers = member.getModifiers();
        var open = modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
        return open && member.getOwner().getModifiers().contains(PUBLIC);
    }

    private static boolean isFreeOfStubs(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream().noneMatch(STUB);
    }

    /** What must not get through. */
    public static final class Leak {
        private Leak() {}

        /** A leak inside a type argument. */
        public Optional<List<Channel>> channels() {
            return Optional.empty();
        }
    }
}
