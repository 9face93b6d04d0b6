/** Version 1 of what every answer over HTTP is wrapped in, whatever the API. */
@NullMarked
package ${package}.models.envelope.v1;

import org.jspecify.annotations.NullMarked;
