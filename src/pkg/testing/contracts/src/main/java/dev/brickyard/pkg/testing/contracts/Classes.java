package dev.brickyard.pkg.testing.contracts;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.List;

/** Reads classes of the class path. */
final class Classes {
    private Classes() {}

    /** Returns the classes of packages and their subpackages. */
    static JavaClasses below(Collection<String> packages, ImportOption... options) {
        // only the names of library classes are needed; resolving them would take seconds
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter(List.of(options)).importPackages(packages);
        });
    }
}
