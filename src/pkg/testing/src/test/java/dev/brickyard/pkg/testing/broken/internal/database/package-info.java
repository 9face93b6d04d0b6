/** A service that violates every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.internal.database;

import org.jspecify.annotations.NullMarked;
