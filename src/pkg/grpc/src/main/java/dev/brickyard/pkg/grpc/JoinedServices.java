package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Joins handlers that each implement a part of a service: a handler extends the generated base class of the service and
 * overrides the methods of its rpcs.
 */
final class JoinedServices {
    private JoinedServices() {}

    /**
     * Returns one service for each service name.
     *
     * @throws IllegalStateException if two handlers override the same rpc, or if one of several handlers of a
     *     service does not extend the generated base class
     */
    static List<BindableService> of(Collection<? extends BindableService> handlers) {
        var byName = new LinkedHashMap<String, List<BindableService>>();
        for (var handler : handlers) {
            var name = handler.bindService().getServiceDescriptor().getName();
            byName.computeIfAbsent(name, unknown -> new ArrayList<>()).add(handler);
        }
        return byName.values().stream().map(JoinedServices::joined).toList();
    }

    private static BindableService joined(List<BindableService> handlers) {
        if (handlers.size() == 1) {
            return handlers.get(0);
        }
        var sorted = handlers.stream()
                .sorted(Comparator.comparing(handler -> handler.getClass().getName()))
                .toList();
        var service = sorted.get(0).bindService().getServiceDescriptor();
        var joined = ServerServiceDefinition.builder(service);
        for (var method : service.getMethods()) {
            joined.addMethod(owner(method, sorted).bindService().getMethod(method.getFullMethodName()));
        }
        var definition = joined.build();
        return () -> definition;
    }

    /** Returns the handler that overrides the method; any handler if none does, since all fail with UNIMPLEMENTED. */
    private static BindableService owner(MethodDescriptor<?, ?> method, List<BindableService> handlers) {
        var owners =
                handlers.stream().filter(handler -> overrides(handler, method)).toList();
        if (owners.size() > 1) {
            throw new IllegalStateException("%s is implemented by both %s and %s: remove it from one of them"
                    .formatted(method.getFullMethodName(), name(owners.get(0)), name(owners.get(1))));
        }
        return owners.isEmpty() ? handlers.get(0) : owners.get(0);
    }

    private static boolean overrides(BindableService handler, MethodDescriptor<?, ?> method) {
        var type = handler.getClass();
        try {
            var base = type.getMethod("bindService").getDeclaringClass();
            for (var declared : base.getMethods()) {
                if (implementsRpc(declared, method)) {
                    return !type.getMethod(declared.getName(), declared.getParameterTypes())
                            .equals(declared);
                }
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(("%s, one of several handlers of %s, does not extend its generated base class:"
                        + " to add an interceptor, contribute a Decorator<BindableService>")
                .formatted(name(handler), method.getServiceName()));
    }

    /** Returns whether a method of the generated base class implements the rpc, judged by name and last parameter. */
    private static boolean implementsRpc(Method declared, MethodDescriptor<?, ?> method) {
        var parameters = declared.getParameterTypes();
        return parameters.length > 0
                && parameters[parameters.length - 1] == StreamObserver.class
                && plain(declared.getName()).equalsIgnoreCase(plain(method.getBareMethodName()));
    }

    private static String plain(@Nullable String name) {
        return Objects.requireNonNull(name).replace("_", "");
    }

    private static String name(BindableService handler) {
        return handler.getClass().getName();
    }
}
