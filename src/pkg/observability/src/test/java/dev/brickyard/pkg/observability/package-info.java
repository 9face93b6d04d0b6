/** Tests of the observability module. */
@NullMarked
package dev.brickyard.pkg.observability;

import org.jspecify.annotations.NullMarked;
