/** Tests of this module. */
@NullMarked
package dev.brickyard.pkg.database.postgres;

import org.jspecify.annotations.NullMarked;
