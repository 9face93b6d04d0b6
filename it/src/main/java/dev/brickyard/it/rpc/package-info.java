/** Calls to a service as a stranger makes them, by what the service tells about itself. */
@NullMarked
package dev.brickyard.it.rpc;

import org.jspecify.annotations.NullMarked;
