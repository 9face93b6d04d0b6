/** Version 1 of the envelope of all HTTP responses, of every API. */
@NullMarked
package ${package}.models.envelope.v1;

import org.jspecify.annotations.NullMarked;
