package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.stub.ServerCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;

/**
 * What surrounds every call of a service, from the outside in: request context, log line, metrics, deadline, errors.
 *
 * <p>It is one layer rather than a chain of interceptors, since it is passed by every call.
 */
public final class CallPipeline implements AutoCloseable {
    private final DeadlineWatch deadlines = new DeadlineWatch();
    private final GrpcServerConfig config;
    private final MeterRegistry meters;
    private final CallContext.Reader contexts;
    private final CallLog log;

    /** A pipeline with the limits of {@code config}. */
    public CallPipeline(GrpcServerConfig config, MeterRegistry meters, OpenTelemetry openTelemetry) {
        this.config = config;
        this.meters = meters;
        this.contexts = new CallContext.Reader(openTelemetry);
        this.log = new CallLog(config.logCalls(), config.slowCall());
        Gauge.builder("grpc.server.running", deadlines, DeadlineWatch::size).register(meters);
    }

    /** The same service with every call going through this pipeline. */
    public ServerServiceDefinition around(BindableService service) {
        var definition = service.bindService();
        var surrounded = ServerServiceDefinition.builder(definition.getServiceDescriptor());
        definition.getMethods().forEach(method -> surrounded.addMethod(around(method)));
        return surrounded.build();
    }

    /** How many calls are running. */
    public int running() {
        return deadlines.size();
    }

    /** Answers all running calls with {@code reason} and interrupts their handlers. */
    void endAll(Status.Code reason) {
        deadlines.endAll(reason);
    }

    /** Stops watching deadlines. */
    @Override
    public void close() {
        deadlines.close();
    }

    private <Q, R> ServerMethodDefinition<Q, R> around(ServerMethodDefinition<Q, R> method) {
        var descriptor = method.getMethodDescriptor();
        var handler = method.getServerCallHandler();
        return method.withServerCallHandler(new CallHandler<>(
                handler, observer(descriptor), deadlines, config.deadline(), handlesEveryEvent(descriptor, handler)));
    }

    private CallObserver observer(MethodDescriptor<?, ?> method) {
        var name = method.getFullMethodName();
        var service = Objects.requireNonNullElse(method.getServiceName(), name);
        var bareName = Objects.requireNonNullElse(method.getBareMethodName(), name);
        var metrics = new CallMetrics(meters, "grpc.server.calls", name);
        return new CallObserver(service, bareName, name, contexts, metrics, log);
    }

    // a stub's handler of one request runs no code of ours before the request is complete; an interceptor's may
    private static boolean handlesEveryEvent(MethodDescriptor<?, ?> method, ServerCallHandler<?, ?> handler) {
        return !method.getType().clientSendsOneMessage() || handler.getClass().getEnclosingClass() != ServerCalls.class;
    }
}
