package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * The layers around every call of a service, from the outside in: request context, log line, metrics, deadline, error
 * mapping and the concurrency limit of the method.
 *
 * <p>Events of unary calls must be delivered on the network thread. They do not block it: the handler runs on another
 * thread once the request is complete. Events of streaming calls require {@link #executors}.
 */
public final class CallPipeline implements AutoCloseable {
    private static final Status HEADERS_TOO_LARGE =
            Status.RESOURCE_EXHAUSTED.withDescription("request metadata too large");
    private static final int HEADER_OVERHEAD = 32;

    private final RunningCalls running = new RunningCalls();
    private final GrpcServerConfig config;
    private final CallExecutor executor;
    private final MeterRegistry meters;
    private final CallContext.Reader contexts;
    private final CallLog log;

    /** Creates a pipeline with the limits of {@code config}. */
    public CallPipeline(GrpcServerConfig config, MeterRegistry meters, OpenTelemetry openTelemetry) {
        this.config = config;
        this.executor = CallExecutor.create(config.threads());
        this.meters = meters;
        this.contexts = new CallContext.Reader(openTelemetry);
        this.log = new CallLog(config.logCalls(), config.slowCall());
        Gauge.builder("grpc.server.running", running, RunningCalls::working).register(meters);
    }

    /** Returns {@code service} with every call wrapped by this pipeline. */
    public ServerServiceDefinition around(BindableService service) {
        var definition = service.bindService();
        var old = definition.getServiceDescriptor();
        var methods = definition.getMethods().stream().map(this::around).toList();
        var descriptor = ServiceDescriptor.newBuilder(old.getName()).setSchemaDescriptor(old.getSchemaDescriptor());
        methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
        var surrounded = ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(surrounded::addMethod);
        return surrounded.build();
    }

    /** Returns the executors for the events of each call, for a server with a direct executor. */
    public ServerCallExecutorSupplier executors() {
        return new ServerCallExecutorSupplier() {
            @Override
            public <Q, R> Executor getExecutor(ServerCall<Q, R> call, Metadata headers) {
                return call.getMethodDescriptor().getType() == MethodType.UNARY ? Runnable::run : executor.threads();
            }
        };
    }

    /** Returns the number of calls whose request is complete and whose response is not. */
    public int running() {
        return running.working();
    }

    /** Ends all calls with {@code reason} and interrupts their handlers. */
    void endAll(Status.Code reason) {
        running.endAll(reason);
    }

    /** Rejects new calls and waits up to {@code time} for running handlers; returns whether all have finished. */
    boolean stop(Duration time) throws InterruptedException {
        return executor.stop(time);
    }

    /** Interrupts running handlers and stops enforcing deadlines. */
    @Override
    public void close() {
        executor.threads().shutdownNow();
        running.close();
    }

    private <Q, R> ServerMethodDefinition<Request<Q>, R> around(ServerMethodDefinition<Q, R> method) {
        var descriptor = method.getMethodDescriptor();
        var received = descriptor.toBuilder(
                        Request.marshaller(descriptor.getRequestMarshaller()), descriptor.getResponseMarshaller())
                .build();
        return ServerMethodDefinition.create(received, handler(descriptor, method.getServerCallHandler()));
    }

    private <Q, R> ServerCallHandler<Request<Q>, R> handler(
            MethodDescriptor<Q, R> method, ServerCallHandler<Q, R> handler) {
        var observer = observer(method);
        var longest = config.deadlines().nanos(method);
        if (method.getType() != MethodType.UNARY) {
            return (wire, headers) -> {
                var call = call(wire, method, observer, headers, longest);
                return StreamListener.start(call, handler, headers);
            };
        }
        var gate = new MethodGate(executor.callsOfOneMethod(config.callsOfOneMethod()), System::nanoTime);
        observer.watch(gate);
        return (wire, headers) -> {
            var call = call(wire, method, observer, headers, longest);
            return UnaryListener.start(call, handler, headers, gate, executor.threads());
        };
    }

    private <Q, R> Call<Q, R> call(
            ServerCall<Request<Q>, R> wire,
            MethodDescriptor<Q, R> method,
            CallObserver observer,
            Metadata headers,
            long longest) {
        var call = new Call<>(wire, method, observer, observer.context(headers), running, longest);
        if (size(headers) > config.maxHeaderBytes()) {
            call.refuse(HEADERS_TOO_LARGE, new Metadata());
        }
        return call;
    }

    // counts like HTTP/2, but without the headers that gRPC hides
    private static long size(Metadata headers) {
        var size = 0L;
        for (var name : headers.keys()) {
            size += name.length()
                    + HEADER_OVERHEAD
                    + (name.endsWith(Metadata.BINARY_HEADER_SUFFIX) ? binary(headers, name) : text(headers, name));
        }
        return size;
    }

    private static int text(Metadata headers, String name) {
        var value = headers.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
        return value == null ? 0 : value.length();
    }

    private static int binary(Metadata headers, String name) {
        var value = headers.get(Metadata.Key.of(name, Metadata.BINARY_BYTE_MARSHALLER));
        return value == null ? 0 : value.length;
    }

    private CallObserver observer(MethodDescriptor<?, ?> method) {
        var name = method.getFullMethodName();
        var service = Objects.requireNonNullElse(method.getServiceName(), name);
        var bareName = Objects.requireNonNullElse(method.getBareMethodName(), name);
        return new CallObserver(service, bareName, name, contexts, meters, log);
    }
}
