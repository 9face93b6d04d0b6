/** A packaged service as a separate process, and the real servers that it needs. */
@NullMarked
package dev.brickyard.it.server;

import org.jspecify.annotations.NullMarked;
