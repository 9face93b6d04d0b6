package dev.brickyard.pkg.http.docs;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import dev.brickyard.pkg.http.HttpLayer;

/** Contributes the documents to the HTTP server. */
@Module
public interface DocsModule {
    /** Provides the layer that serves the documents. */
    @Provides
    @IntoSet
    static HttpLayer layer(DocsConfig config) {
        return new DocsLayer(config);
    }
}
