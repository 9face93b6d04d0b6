/** Calls to a service whose contract is discovered by reflection. */
@NullMarked
package dev.brickyard.it.rpc;

import org.jspecify.annotations.NullMarked;
