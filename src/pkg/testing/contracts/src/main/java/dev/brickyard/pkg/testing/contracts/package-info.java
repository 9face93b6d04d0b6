/** Checks of contracts: models, clients and API documents; and their HTML reference. */
@NullMarked
package dev.brickyard.pkg.testing.contracts;

import org.jspecify.annotations.NullMarked;
