/** Verification of tokens in HTTP requests. */
@NullMarked
package dev.brickyard.pkg.token.http;

import org.jspecify.annotations.NullMarked;
