/** Tests of the time that tests wait. */
@NullMarked
package dev.brickyard.pkg.testing.awaitility;

import org.jspecify.annotations.NullMarked;
