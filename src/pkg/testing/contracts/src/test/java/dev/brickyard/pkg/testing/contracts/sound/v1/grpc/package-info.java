@NullMarked
package dev.brickyard.pkg.testing.contracts.sound.v1.grpc;

import org.jspecify.annotations.NullMarked;
