@NullMarked
package dev.brickyard.pkg.testing.contracts.broken;

import org.jspecify.annotations.NullMarked;
