package dev.brickyard.pkg.kafka.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Injects a {@link TestKafka} into constructors and methods of test classes.
 *
 * <p>All classes share one broker, which starts with the first and stops after the last. Each test should use its own
 * topics.
 */
public final class KafkaExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(KafkaExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestKafka.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kafka(context);
    }

    static TestKafka kafka(ExtensionContext context) {
        var broker = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(LocalKafka.class, type -> LocalKafka.start(), LocalKafka.class);
        return new TestKafka(broker.address());
    }
}
