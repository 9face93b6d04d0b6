/** Clients of a gateway: HTTP calls, websockets, a browser, and the identity provider that signs their tokens. */
@NullMarked
package dev.brickyard.it.web;

import org.jspecify.annotations.NullMarked;
