/** A service that complies with every rule. */
@NullMarked
package dev.brickyard.pkg.testing.sound.internal.handlers;

import org.jspecify.annotations.NullMarked;
