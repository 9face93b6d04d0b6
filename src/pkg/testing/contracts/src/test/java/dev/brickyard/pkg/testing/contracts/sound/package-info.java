@NullMarked
package dev.brickyard.pkg.testing.contracts.sound;

import org.jspecify.annotations.NullMarked;
