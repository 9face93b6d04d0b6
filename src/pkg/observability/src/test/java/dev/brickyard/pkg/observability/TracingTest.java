package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.Secret;
import dev.brickyard.pkg.config.ServiceInfo;

class TracingTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Map<String, String> INCOMING = Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    private static final ServiceInfo SERVICE = new ServiceInfo("user-store-svc", "local");

    @Test
    void propagatesTraceContextWhileOff() {
        var tracing = new Tracing(TracingConfig.off(), SERVICE);

        assertThat(passedOn(tracing)).isEqualTo(INCOMING.get("traceparent"));
        tracing.stop();
    }

    @Test
    void exportsSpansToTheCollector() throws Exception {
        try (var collector = new Collector()) {
            var tracing = new Tracing(to(collector.url() + "/", 1), SERVICE);
            var tracer = tracing.openTelemetry().getTracer("sample");

            tracer.spanBuilder("create-user").startSpan().end();
            tracing.stop();

            assertThat(collector.paths).containsExactly("/v1/traces");
            assertThat(collector.bodies.get(0))
                    .contains("create-user", "service.name", "user-store-svc", "deployment.environment.name", "local");
            assertThat(collector.apiKeys).containsExactly("a key");
        }
    }

    @Test
    void namesTheVersionOfThePackagedService() throws Exception {
        System.setProperty("service.version", "1.2.3");
        try (var collector = new Collector()) {
            var tracing = new Tracing(to(collector.url(), 1), SERVICE);
            tracing.openTelemetry()
                    .getTracer("sample")
                    .spanBuilder("create-user")
                    .startSpan()
                    .end();
            tracing.stop();

            assertThat(collector.bodies.get(0)).contains("service.version", "1.2.3");
        } finally {
            System.clearProperty("service.version");
        }
    }

    @Test
    void continuesTheCallersTrace() throws Exception {
        try (var collector = new Collector()) {
            var tracing = new Tracing(to(collector.url(), 0), SERVICE);

            assertThat(passedOn(tracing))
                    .matches("00-" + TRACE + "-[0-9a-f]{16}-01")
                    .doesNotContain("00f067aa0ba902b7");
            tracing.stop();

            assertThat(collector.paths).hasSize(1);
        }
    }

    @Test
    void exportsNoUnsampledSpan() throws Exception {
        try (var collector = new Collector()) {
            var tracing = new Tracing(to(collector.url(), 0), SERVICE);

            var span = tracing.openTelemetry()
                    .getTracer("sample")
                    .spanBuilder("create-user")
                    .startSpan();
            span.end();
            tracing.stop();

            assertThat(span.getSpanContext().isSampled()).isFalse();
            assertThat(collector.paths).isEmpty();
        }
    }

    @Test
    void failsIfTheRemainingSpansCannotBeExported() throws IOException {
        var collector = new Collector();
        var tracing = new Tracing(to(collector.url(), 1), SERVICE);
        tracing.openTelemetry()
                .getTracer("sample")
                .spanBuilder("create-user")
                .startSpan()
                .end();
        collector.close();

        assertThatThrownBy(tracing::stop).hasMessage("cannot export the remaining spans");
    }

    @Test
    void loadsNoClassOfTheSdkWhileOff() throws Exception {
        try (var loader = new WithoutSdk()) {
            var config = loader.loadClass(TracingConfig.class.getName());
            var service = loader.loadClass(ServiceInfo.class.getName());
            var tracing = loader.loadClass(Tracing.class.getName());
            var off = config.getMethod("off").invoke(null);
            var info = service.getConstructor(String.class, String.class).newInstance("user-store-svc", "local");

            var made = tracing.getConstructor(config, service).newInstance(off, info);

            tracing.getMethod("stop").invoke(made);
            assertThat(tracing.getMethod("openTelemetry").invoke(made)).isNotNull();
        }
    }

    private static TracingConfig to(String endpoint, double samplerRatio) {
        return new TracingConfig(Optional.of(endpoint), samplerRatio, Optional.of(Secret.of("x=1, api-key=a%20key")));
    }

    /** Returns the traceparent of a call that is made while handling {@code INCOMING}. */
    private static @Nullable String passedOn(Tracing tracing) {
        var propagator = tracing.openTelemetry().getPropagators().getTextMapPropagator();
        var parent = propagator.extract(Context.root(), INCOMING, new FromMap());
        var tracer = tracing.openTelemetry().getTracer("sample");
        Span span = tracer.spanBuilder("call").setParent(parent).startSpan();
        var outgoing = new HashMap<String, String>();
        propagator.inject(parent.with(span), outgoing, (map, key, value) -> outgoing.put(key, value));
        span.end();
        return outgoing.get("traceparent");
    }

    private record FromMap() implements TextMapGetter<Map<String, String>> {
        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }

    /** A class loader of the class path without the OpenTelemetry SDK and exporters. */
    private static final class WithoutSdk extends URLClassLoader {
        private static final Pattern ABSENT = Pattern.compile("io\\.opentelemetry\\.(sdk|exporter)\\..*");

        WithoutSdk() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (ABSENT.matcher(name).matches()) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() {
            return Pattern.compile(File.pathSeparator)
                    .splitAsStream(System.getProperty("java.class.path"))
                    .map(entry -> url(new File(entry).toURI()))
                    .toArray(URL[]::new);
        }

        private static URL url(URI uri) {
            try {
                return uri.toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
