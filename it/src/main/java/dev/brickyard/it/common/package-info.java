/** Classes used by all parts of the test harness. */
@NullMarked
package dev.brickyard.it.common;

import org.jspecify.annotations.NullMarked;
