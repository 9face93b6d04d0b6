/** Typed configuration from environment variables. */
@NullMarked
package dev.brickyard.pkg.config;

import org.jspecify.annotations.NullMarked;
