package dev.brickyard.pkg.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * The maximum duration of a call by method.
 *
 * @param usual the default; zero means no limit
 * @param byMethod durations of individual methods, by full name or by name without the service; full names take precedence
 */
record MethodDeadlines(Duration usual, Map<String, Duration> byMethod) {
    /** Returns the maximum duration of a call of {@code method} in nanoseconds. */
    long nanos(MethodDescriptor<?, ?> method) {
        var longest = byMethod.getOrDefault(
                method.getFullMethodName(), byMethod.getOrDefault(method.getBareMethodName(), usual));
        return longest.isZero() ? RunningCalls.NEVER : longest.toNanos();
    }

    /**
     * Checks that every name in {@code byMethod} is a method of {@code services}.
     *
     * @throws IllegalStateException if names are unknown; the message lists them
     */
    void check(Collection<ServerServiceDefinition> services) {
        var served = new TreeSet<String>();
        var unknown = new TreeSet<>(byMethod.keySet());
        for (var service : services) {
            for (var method : service.getServiceDescriptor().getMethods()) {
                served.add(method.getFullMethodName());
                unknown.remove(method.getFullMethodName());
                unknown.remove(method.getBareMethodName());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "GRPC_SERVER_METHOD_DEADLINES contains unknown methods '" + String.join("', '", unknown)
                            + "': expected methods of this server, with or without the service name,"
                            + " for example " + (served.isEmpty() ? "ListUsers" : served.first()) + "=5s");
        }
    }
}
