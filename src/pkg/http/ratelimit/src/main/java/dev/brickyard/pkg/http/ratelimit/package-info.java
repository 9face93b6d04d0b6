/** Limits of the requests of each client. */
@NullMarked
package dev.brickyard.pkg.http.ratelimit;

import org.jspecify.annotations.NullMarked;
