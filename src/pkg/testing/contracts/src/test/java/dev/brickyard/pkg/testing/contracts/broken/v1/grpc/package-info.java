@NullMarked
package dev.brickyard.pkg.testing.contracts.broken.v1.grpc;

import org.jspecify.annotations.NullMarked;
