@NullMarked
package dev.brickyard.pkg.testing.contracts.shop.v1;

import org.jspecify.annotations.NullMarked;
