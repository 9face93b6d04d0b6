/** Checks of contracts: models, clients and API documents. */
@NullMarked
package dev.brickyard.pkg.testing.contracts;

import org.jspecify.annotations.NullMarked;
