/** A service that violates every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.cmd;

import org.jspecify.annotations.NullMarked;
