/** What every part of the harness builds on. */
@NullMarked
package dev.brickyard.it.common;

import org.jspecify.annotations.NullMarked;
