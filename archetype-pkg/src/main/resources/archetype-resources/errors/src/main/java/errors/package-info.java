/** The vocabulary of failures that all services share. */
@NullMarked
package ${package}.errors;

import org.jspecify.annotations.NullMarked;
