@NullMarked
package dev.brickyard.pkg.testing.contracts.shop.kafka.v1;

import org.jspecify.annotations.NullMarked;
