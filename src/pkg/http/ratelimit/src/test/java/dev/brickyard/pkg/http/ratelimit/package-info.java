/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.http.ratelimit;

import org.jspecify.annotations.NullMarked;
