/** Tests of the errors brick. */
@NullMarked
package ${package}.errors;

import org.jspecify.annotations.NullMarked;
