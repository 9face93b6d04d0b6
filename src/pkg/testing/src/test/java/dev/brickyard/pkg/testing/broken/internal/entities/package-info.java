/** A service that breaks every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.internal.entities;

import org.jspecify.annotations.NullMarked;
