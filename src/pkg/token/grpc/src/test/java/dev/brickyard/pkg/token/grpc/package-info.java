/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.token.grpc;

import org.jspecify.annotations.NullMarked;
