/** A service that complies with every rule. */
@NullMarked
package dev.brickyard.pkg.testing.sound.internal.services;

import org.jspecify.annotations.NullMarked;
