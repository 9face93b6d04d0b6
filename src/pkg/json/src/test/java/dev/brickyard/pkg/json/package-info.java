/** Tests of JSON. */
@NullMarked
package dev.brickyard.pkg.json;

import org.jspecify.annotations.NullMarked;
