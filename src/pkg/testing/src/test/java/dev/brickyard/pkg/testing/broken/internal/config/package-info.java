/** A service that violates every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.internal.config;

import org.jspecify.annotations.NullMarked;
