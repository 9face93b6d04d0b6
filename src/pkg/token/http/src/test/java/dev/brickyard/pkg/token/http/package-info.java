/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.token.http;

import org.jspecify.annotations.NullMarked;
