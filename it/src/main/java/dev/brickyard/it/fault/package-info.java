/** Faults and attacks on running processes of a service, and measurements of their effect on callers. */
@NullMarked
package dev.brickyard.it.fault;

import org.jspecify.annotations.NullMarked;
