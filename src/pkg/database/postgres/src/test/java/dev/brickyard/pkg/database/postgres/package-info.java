/** Tests of this brick. */
@NullMarked
package dev.brickyard.pkg.database.postgres;

import org.jspecify.annotations.NullMarked;
