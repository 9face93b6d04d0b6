/** Constants that all services share. */
@NullMarked
package dev.brickyard.pkg.constants;

import org.jspecify.annotations.NullMarked;
