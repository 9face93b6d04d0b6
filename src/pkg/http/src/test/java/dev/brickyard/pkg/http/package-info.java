/** Tests of the http brick. */
@NullMarked
package dev.brickyard.pkg.http;

import org.jspecify.annotations.NullMarked;
