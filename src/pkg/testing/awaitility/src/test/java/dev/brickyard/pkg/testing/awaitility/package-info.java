/** Tests of the default timeout. */
@NullMarked
package dev.brickyard.pkg.testing.awaitility;

import org.jspecify.annotations.NullMarked;
