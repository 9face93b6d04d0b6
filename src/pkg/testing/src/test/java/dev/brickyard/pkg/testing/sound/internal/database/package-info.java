/** A service that complies with every rule. */
@NullMarked
package dev.brickyard.pkg.testing.sound.internal.database;

import org.jspecify.annotations.NullMarked;
