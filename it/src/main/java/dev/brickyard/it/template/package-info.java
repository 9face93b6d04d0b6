/** The archetypes before anything is generated: their descriptors, rules and template files. */
@NullMarked
package dev.brickyard.it.template;

import org.jspecify.annotations.NullMarked;
