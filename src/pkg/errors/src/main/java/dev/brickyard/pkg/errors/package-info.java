/** The vocabulary of failures that all services share. */
@NullMarked
package dev.brickyard.pkg.errors;

import org.jspecify.annotations.NullMarked;
