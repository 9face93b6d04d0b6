@NullMarked
package dev.brickyard.pkg.http.websocket;

import org.jspecify.annotations.NullMarked;
