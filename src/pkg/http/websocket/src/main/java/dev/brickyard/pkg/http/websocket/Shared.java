package dev.brickyard.pkg.http.websocket;

import java.util.concurrent.Executor;

/** What all connections of a server share. */
record Shared(WebSocketConfig config, Connections connections, Memory memory, Executor workers, Reports reports) {}
