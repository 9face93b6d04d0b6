/** Compares the responses of an HTTP server with its OpenAPI document. */
@NullMarked
package dev.brickyard.pkg.testing.openapi;

import org.jspecify.annotations.NullMarked;
