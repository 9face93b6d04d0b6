/** Real servers and architecture rules for tests and local runs. */
@NullMarked
package dev.brickyard.pkg.testing;

import org.jspecify.annotations.NullMarked;
