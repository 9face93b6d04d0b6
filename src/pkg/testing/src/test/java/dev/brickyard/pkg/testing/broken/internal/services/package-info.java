/** A service that breaks every rule. */
@NullMarked
package dev.brickyard.pkg.testing.broken.internal.services;

import org.jspecify.annotations.NullMarked;
