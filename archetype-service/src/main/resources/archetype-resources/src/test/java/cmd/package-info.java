/** Tests of the running service, and programs to run and call it without installing anything. */
@NullMarked
package ${package}.cmd;

import org.jspecify.annotations.NullMarked;
