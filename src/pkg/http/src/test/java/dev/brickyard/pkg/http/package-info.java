/** Tests of the http module. */
@NullMarked
package dev.brickyard.pkg.http;

import org.jspecify.annotations.NullMarked;
