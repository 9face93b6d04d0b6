/** Stands for generated stubs. */
@NullMarked
package ${package}.testing.sound.generated;

import org.jspecify.annotations.NullMarked;
