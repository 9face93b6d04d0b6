/** What the archetypes must be like, checked without generating anything. */
@NullMarked
package dev.brickyard.it.template;

import org.jspecify.annotations.NullMarked;
