/** A service that breaks every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.cmd;

import org.jspecify.annotations.NullMarked;
