/** Tests of the observability brick. */
@NullMarked
package dev.brickyard.pkg.observability;

import org.jspecify.annotations.NullMarked;
