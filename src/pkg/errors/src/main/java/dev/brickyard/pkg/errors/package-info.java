/** Errors shared by all services, and validation that throws them. */
@NullMarked
package dev.brickyard.pkg.errors;

import org.jspecify.annotations.NullMarked;
