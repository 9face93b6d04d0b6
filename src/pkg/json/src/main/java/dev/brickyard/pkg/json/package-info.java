/** Records as JSON, in the one form of all APIs and events. */
@NullMarked
package dev.brickyard.pkg.json;

import org.jspecify.annotations.NullMarked;
