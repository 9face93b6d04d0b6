/** Runs other programs: command line, output, exit status. */
@NullMarked
package dev.brickyard.it.process;

import org.jspecify.annotations.NullMarked;
