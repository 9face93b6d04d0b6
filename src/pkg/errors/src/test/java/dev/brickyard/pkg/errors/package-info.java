/** Tests of the errors module. */
@NullMarked
package dev.brickyard.pkg.errors;

import org.jspecify.annotations.NullMarked;
