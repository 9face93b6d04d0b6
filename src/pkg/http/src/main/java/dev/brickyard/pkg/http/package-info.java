/** The HTTP server of every service: routes in one envelope, errors, limits, logs, metrics, health and graceful stop. */
@NullMarked
package dev.brickyard.pkg.http;

import org.jspecify.annotations.NullMarked;
