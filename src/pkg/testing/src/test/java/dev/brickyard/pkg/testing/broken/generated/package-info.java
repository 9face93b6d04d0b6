/** Simulates generated stubs. */
@NullMarked
package dev.brickyard.pkg.testing.broken.generated;

import org.jspecify.annotations.NullMarked;
