/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.http.grpc;

import org.jspecify.annotations.NullMarked;
