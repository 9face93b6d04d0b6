/** Tests of tokens of HTTP requests. */
@NullMarked
package ${package}.token.http;

import org.jspecify.annotations.NullMarked;
