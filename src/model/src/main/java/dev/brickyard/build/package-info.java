/** Build steps of the archetypes that Maven and Ant do not provide; not part of any archetype. */
@NullMarked
package dev.brickyard.build;

import org.jspecify.annotations.NullMarked;
