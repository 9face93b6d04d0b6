/** Logs, metrics and traces. */
@NullMarked
package dev.brickyard.pkg.observability;

import org.jspecify.annotations.NullMarked;
