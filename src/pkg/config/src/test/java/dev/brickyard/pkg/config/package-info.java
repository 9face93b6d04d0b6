/** Tests of the config brick. */
@NullMarked
package dev.brickyard.pkg.config;

import org.jspecify.annotations.NullMarked;
