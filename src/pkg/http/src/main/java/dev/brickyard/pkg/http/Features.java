package dev.brickyard.pkg.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What a {@link Listener} offers beside HTTP/1.1.
 *
 * @param api whether to offer HTTP/2 and compression
 * @param forwarded whether a proxy states the address of the client
 * @param tls the certificate; empty for no TLS
 * @param layers handlers of other paths; the first one gets every request first
 */
record Features(boolean api, boolean forwarded, Optional<SslContextFactory.Server> tls, List<HttpLayer> layers) {
    static final Features NONE = new Features(false, false, Optional.empty(), List.of());

    private static final int MIN_COMPRESSED_BYTES = 1024;
    private static final int STREAMS = 128;
    private static final String HTTP_1 = "http/1.1";

    ConnectionFactory[] protocols(Limits limits) {
        var config = config(limits);
        var http1 = new HttpConnectionFactory(config);
        if (!api) {
            return new ConnectionFactory[] {http1};
        }
        if (tls.isEmpty()) {
            return new ConnectionFactory[] {http1, limited(new PriorKnowledge(config))};
        }
        var alpn = new ALPNServerConnectionFactory("h2", HTTP_1);
        alpn.setDefaultProtocol(HTTP_1);
        return new ConnectionFactory[] {
            new SslConnectionFactory(tls.get(), alpn.getProtocol()),
            alpn,
            limited(new HTTP2ServerConnectionFactory(config)),
            http1
        };
    }

    Handler around(Server server, Handler routes) {
        var handler = routes;
        var inward = new ArrayList<>(layers);
        Collections.reverse(inward);
        for (var layer : inward) {
            handler = layer.around(server, handler);
        }
        return api ? compressed(handler) : handler;
    }

    private static Handler compressed(Handler handler) {
        var gzip = new GzipCompression();
        gzip.setMinCompressSize(MIN_COMPRESSED_BYTES);
        var compression = new CompressionHandler(handler);
        compression.putCompression(gzip);
        compression.putConfiguration(
                "/",
                CompressionConfig.builder()
                        .defaults()
                        .compressIncludeMethod("GET")
                        .compressIncludeMethod("POST")
                        // bodies are limited by their size as received
                        .decompressExcludePath("/*")
                        .build());
        return compression;
    }

    private HttpConfiguration config(Limits limits) {
        var config = new HttpConfiguration();
        config.setRequestHeaderSize(limits.headerBytes());
        config.setSendServerVersion(false);
        config.setHttpCompliance(HttpCompliance.STRICT);
        config.setUriCompliance(UriCompliance.RFC3986);
        if (tls.isPresent()) {
            // without a check of the host name, because probes use addresses
            config.addCustomizer(new SecureRequestCustomizer(false));
        }
        if (forwarded) {
            config.addCustomizer(new ForwardedAddress());
        }
        return config;
    }

    private static ConnectionFactory limited(HTTP2ServerConnectionFactory http2) {
        http2.setMaxConcurrentStreams(STREAMS);
        // browsers then open websockets over HTTP/1.1: in HTTP/2, Jetty's may lose a message or release a buffer twice
        http2.setConnectProtocolEnabled(false);
        return http2;
    }
}
