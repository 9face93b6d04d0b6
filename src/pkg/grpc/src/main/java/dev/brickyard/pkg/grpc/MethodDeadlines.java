package dev.brickyard.pkg.grpc;

import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * The longest time of a call, by method.
 *
 * @param usual the time of all methods that have none of their own; zero sets no limit
 * @param byMethod times of single methods, by their full name, which goes before, or their bare name
 */
record MethodDeadlines(Duration usual, Map<String, Duration> byMethod) {
    /** Returns the time of a method in nanoseconds. */
    long nanos(MethodDescriptor<?, ?> method) {
        var longest = byMethod.getOrDefault(
                method.getFullMethodName(), byMethod.getOrDefault(method.getBareMethodName(), usual));
        return longest.isZero() ? RunningCalls.NEVER : longest.toNanos();
    }

    /**
     * Refuses names that no method has.
     *
     * @throws IllegalStateException naming them, the rule and an example
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
            throw new IllegalStateException("GRPC_SERVER_METHOD_DEADLINES names '" + String.join("', '", unknown)
                    + "', which is not served: expected methods of this server, with or without their service,"
                    + " for example " + (served.isEmpty() ? "ListUsers" : served.first()) + "=5s");
        }
    }
}
