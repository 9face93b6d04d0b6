package dev.brickyard.pkg.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the JUnit store of the outermost test class. */
final class ClassStore {
    private ClassStore() {}

    static ExtensionContext.Store of(ExtensionContext context, ExtensionContext.Namespace namespace) {
        var parent = context.getParent();
        if (parent.isPresent() && parent.get().getTestClass().isPresent()) {
            return of(parent.get(), namespace);
        }
        return context.getStore(namespace);
    }
}
