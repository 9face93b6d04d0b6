package dev.brickyard.pkg.http.websocket;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;

/** A handshake, from Jetty's request. */
final class UpgradeRequest implements Handshake {
    private final ServerUpgradeRequest request;
    private final ServerUpgradeResponse response;
    private final String requestId;
    private @Nullable String caller;

    UpgradeRequest(ServerUpgradeRequest request, ServerUpgradeResponse response, String requestId) {
        this.request = request;
        this.response = response;
        this.requestId = requestId;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    @Override
    public Optional<String> query(String name) {
        try {
            return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
        } catch (RuntimeException e) {
            throw new BadRequestException("the query is malformed", e);
        }
    }

    @Override
    public List<String> protocols() {
        return List.copyOf(request.getSubProtocols());
    }

    @Override
    public void accept(String protocol) {
        if (!request.hasSubProtocol(protocol)) {
            throw new IllegalArgumentException("not a subprotocol that the client offers: " + protocol);
        }
        response.setAcceptedSubProtocol(protocol);
    }

    @Override
    public void caller(String id) {
        caller = id;
    }

    @Override
    public String remoteAddress() {
        return Request.getRemoteAddr(request);
    }

    @Override
    public String requestId() {
        return requestId;
    }

    /** Returns the key of the limit per caller. */
    String limitKey() {
        return caller == null ? "address " + remoteAddress() : "caller " + caller;
    }
}
