/** Start, stop and health of the components of a service. */
@NullMarked
package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.NullMarked;
