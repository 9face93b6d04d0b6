/** Simulates generated stubs. */
@NullMarked
package dev.brickyard.pkg.testing.sound.generated;

import org.jspecify.annotations.NullMarked;
