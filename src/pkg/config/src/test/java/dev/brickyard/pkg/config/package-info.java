/** Tests of the config module. */
@NullMarked
package dev.brickyard.pkg.config;

import org.jspecify.annotations.NullMarked;
