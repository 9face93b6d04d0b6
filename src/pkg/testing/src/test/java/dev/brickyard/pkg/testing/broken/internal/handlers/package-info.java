/** A service that violates every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.internal.handlers;

import org.jspecify.annotations.NullMarked;
