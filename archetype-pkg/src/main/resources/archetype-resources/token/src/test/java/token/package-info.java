/** Tests of signed tokens. */
@NullMarked
package ${package}.token;

import org.jspecify.annotations.NullMarked;
