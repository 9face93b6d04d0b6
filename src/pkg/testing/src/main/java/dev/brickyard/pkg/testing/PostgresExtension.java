package dev.brickyard.pkg.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Injects a {@link TestDatabase}, empty and separate for each test class, into constructors and methods.
 *
 * <p>All classes share one server, which starts with the first and stops after the last.
 */
public final class PostgresExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return database(context);
    }

    static TestDatabase database(ExtensionContext context) {
        return ClassStore.of(context, NAMESPACE)
                .computeIfAbsent(TestDatabase.class, type -> server(context).createDatabase(), TestDatabase.class);
    }

    private static LocalPostgres server(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(LocalPostgres.class, type -> LocalPostgres.start(), LocalPostgres.class);
    }
}
