package dev.brickyard.pkg.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Injects a {@link TestRedis}, empty and separate for each test class, into constructors and methods.
 *
 * <p>The server stops after the class.
 */
public final class RedisExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RedisExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestRedis.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return redis(context);
    }

    static TestRedis redis(ExtensionContext context) {
        var server = ClassStore.of(context, NAMESPACE)
                .computeIfAbsent(LocalRedis.class, type -> LocalRedis.start(), LocalRedis.class);
        return new TestRedis(server);
    }
}
