/** Tests of signed tokens. */
@NullMarked
package dev.brickyard.pkg.token;

import org.jspecify.annotations.NullMarked;
