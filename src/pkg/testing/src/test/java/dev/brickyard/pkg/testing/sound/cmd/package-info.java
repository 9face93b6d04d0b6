/** A service that complies with every rule. */
@NullMarked
package dev.brickyard.pkg.testing.sound.cmd;

import org.jspecify.annotations.NullMarked;
