package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;

/** A service behind a {@link CallPipeline}, without a network. */
final class TestPipeline implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final CallPipeline pipeline;
    private final Server server;
    private final ManagedChannel channel;

    TestPipeline(BindableService service, String... settings) throws IOException {
        this(TestServer.tracing().openTelemetry(), service, settings);
    }

    TestPipeline(OpenTelemetry openTelemetry, BindableService service, String... settings) throws IOException {
        pipeline = new CallPipeline(TestServer.config(settings), meters, openTelemetry);
        var name = InProcessServerBuilder.generateName();
        server = InProcessServerBuilder.forName(name)
                .directExecutor()
                .callExecutor(pipeline.executors())
                .addService(pipeline.around(service))
                .build()
                .start();
        channel = InProcessChannelBuilder.forName(name).build();
    }

    ManagedChannel channel() {
        return channel;
    }

    TestClient client() {
        return new TestClient(channel);
    }

    /** Waits for the handlers, so that they do not log during the next test. */
    @Override
    public void close() {
        channel.shutdownNow();
        try {
            server.shutdownNow().awaitTermination();
            pipeline.close();
            assertThat(pipeline.stop(Duration.ofMinutes(2))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
