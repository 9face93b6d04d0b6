@NullMarked
package dev.brickyard.pkg.testing.contracts;

import org.jspecify.annotations.NullMarked;
