/** Tests of the grpc module, with real servers on free ports. */
@NullMarked
package dev.brickyard.pkg.grpc;

import org.jspecify.annotations.NullMarked;
