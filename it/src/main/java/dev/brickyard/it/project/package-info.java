/** Workspaces in which projects are generated and built, and what is asked of them. */
@NullMarked
package dev.brickyard.it.project;

import org.jspecify.annotations.NullMarked;
