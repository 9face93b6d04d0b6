/** Constants shared by all services. */
@NullMarked
package dev.brickyard.pkg.constants;

import org.jspecify.annotations.NullMarked;
