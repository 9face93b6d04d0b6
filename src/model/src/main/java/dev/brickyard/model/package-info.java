/** The model that templates are rendered with, derived from the parameters; depends only on the JDK. */
@NullMarked
package dev.brickyard.model;

import org.jspecify.annotations.NullMarked;
