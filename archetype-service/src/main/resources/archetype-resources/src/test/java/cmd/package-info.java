/** Tests of the service as it runs, and a way to run it without installing anything. */
@NullMarked
package ${package}.cmd;

import org.jspecify.annotations.NullMarked;
