/** Creates and verifies signed tokens that identify the caller, and provides the caller during a request. */
@NullMarked
package dev.brickyard.pkg.token;

import org.jspecify.annotations.NullMarked;
