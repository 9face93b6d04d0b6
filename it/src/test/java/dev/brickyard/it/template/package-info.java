/** Checks of the archetypes that generate no projects. */
@NullMarked
package dev.brickyard.it.template;

import org.jspecify.annotations.NullMarked;
