/** Tests of the JSON of all models. */
@NullMarked
package ${package}.models;

import org.jspecify.annotations.NullMarked;
