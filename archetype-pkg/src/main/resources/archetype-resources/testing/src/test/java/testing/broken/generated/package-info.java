/** Stands for generated stubs. */
@NullMarked
package ${package}.testing.broken.generated;

import org.jspecify.annotations.NullMarked;
