@NullMarked
package dev.brickyard.pkg.testing.contracts.shop.ws.v1;

import org.jspecify.annotations.NullMarked;
