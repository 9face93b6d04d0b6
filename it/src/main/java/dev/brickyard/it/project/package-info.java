/** Workspaces in which projects are generated and built, and assertions about the projects. */
@NullMarked
package dev.brickyard.it.project;

import org.jspecify.annotations.NullMarked;
