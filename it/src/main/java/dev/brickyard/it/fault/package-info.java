/** Faults and attacks on running processes of a service, and what they cost its callers. */
@NullMarked
package dev.brickyard.it.fault;

import org.jspecify.annotations.NullMarked;
