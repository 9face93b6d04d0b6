/** What the tests of all models share. */
@NullMarked
package ${package}.models;

import org.jspecify.annotations.NullMarked;
