/** A longer default timeout for tests that wait for a condition. */
@NullMarked
package dev.brickyard.pkg.testing.awaitility;

import org.jspecify.annotations.NullMarked;
