package dev.brickyard.pkg.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of the client from {@code Forwarded} or {@code X-Forwarded-For}. Only the last address is used: it was
 * added by the proxy in front of this server, while the client can choose the ones before. Jetty's own customizer uses the
 * first one.
 */
final class ForwardedAddress implements HttpConfiguration.Customizer {
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        var address = address(request.getHeaders());
        return address == null ? request : new Forwarded(request, address);
    }

    private static @Nullable String address(HttpFields headers) {
        var hop = last(headers.getCSV(HttpHeader.FORWARDED, true));
        if (hop == null) {
            var address = last(headers.getCSV(HttpHeader.X_FORWARDED_FOR, true));
            return address == null ? null : withoutPort(address);
        }
        for (var pair : hop.split(";", -1)) {
            var parts = pair.trim().split("=", 2);
            if (parts.length == 2 && parts[0].equalsIgnoreCase("for")) {
                return withoutPort(parts[1].replace("\"", ""));
            }
        }
        return null;
    }

    private static @Nullable String last(List<String> values) {
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** Removes the port of an IPv4 address, and the port and brackets of an IPv6 address. */
    private static String withoutPort(String node) {
        if (node.startsWith("[")) {
            return node.substring(1).replaceFirst("].*", "");
        }
        var colon = node.indexOf(':');
        return colon < 0 || colon != node.lastIndexOf(':') ? node : node.substring(0, colon);
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;

        Forwarded(Request request, String address) {
            super(request);
            // unresolved: the address may be a name, which must not be looked up
            var client = InetSocketAddress.createUnresolved(address, 0);
            connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }
}
