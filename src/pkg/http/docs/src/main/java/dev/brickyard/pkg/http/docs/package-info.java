/** Serves the OpenAPI documents of a service, and a page to read and try them. */
@NullMarked
package dev.brickyard.pkg.http.docs;

import org.jspecify.annotations.NullMarked;
