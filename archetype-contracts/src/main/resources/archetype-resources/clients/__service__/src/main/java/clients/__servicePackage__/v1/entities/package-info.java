/** What ${service} gives and takes, as immutable records. */
@NullMarked
package ${package}.clients.${servicePackage}.v1.entities;

import org.jspecify.annotations.NullMarked;
