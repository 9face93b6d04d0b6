package dev.brickyard.pkg.http.docs;

import dev.brickyard.pkg.config.Env;

/**
 * Settings of the API documents.
 *
 * @param shown which documents anyone who reaches the port may read
 */
public record DocsConfig(
        @Env(value = "HTTP_DOCS", defaultValue = "public") Shown shown) {
    /** A choice of documents. */
    public enum Shown {
        /** The Public API. */
        PUBLIC,
        /** All APIs. */
        ALL,
        /** No document, and no page. */
        NONE
    }
}
