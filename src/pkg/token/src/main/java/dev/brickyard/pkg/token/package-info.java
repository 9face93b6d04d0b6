/** Signed tokens that say who calls: made, verified, and kept for the time of a request. */
@NullMarked
package dev.brickyard.pkg.token;

import org.jspecify.annotations.NullMarked;
