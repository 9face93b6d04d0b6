/** Tests of the errors brick. */
@NullMarked
package dev.brickyard.pkg.errors;

import org.jspecify.annotations.NullMarked;
