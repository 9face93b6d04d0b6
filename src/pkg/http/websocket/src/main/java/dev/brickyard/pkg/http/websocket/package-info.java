/** Websockets on the port of the HTTP server. */
@NullMarked
package dev.brickyard.pkg.http.websocket;

import org.jspecify.annotations.NullMarked;
