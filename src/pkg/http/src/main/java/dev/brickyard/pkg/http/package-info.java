/** HTTP servers: routes with one JSON envelope, error mapping, limits, logs, metrics, health and graceful shutdown. */
@NullMarked
package dev.brickyard.pkg.http;

import org.jspecify.annotations.NullMarked;
