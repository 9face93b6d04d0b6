package dev.brickyard.pkg.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** The packages of a service as layers. A layer includes its subpackages. */
record Layers(String root) {
    String of(String layer) {
        return root + "." + layer + "..";
    }

    ArchRule onlyUsedBy(String layer, String... users) {
        return classes()
                .that()
                .resideInAPackage(of(layer))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(of(users))
                .because("dependencies point inward");
    }

    ArchRule usesNothingElse(String layer) {
        return noClasses()
                .that()
                .resideInAPackage(of(layer))
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAPackage(of(layer)))))
                .because("it must stay independent of the other packages");
    }

    ArchRule onlyIn(String[] packages, String... layers) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(of(layers))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private String[] of(String... layers) {
        return Arrays.stream(layers).map(this::of).toArray(String[]::new);
    }
}
