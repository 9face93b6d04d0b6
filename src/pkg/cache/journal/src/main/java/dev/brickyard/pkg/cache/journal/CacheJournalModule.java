package dev.brickyard.pkg.cache.journal;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;

/** Dagger module that binds the journal in the service's database as the {@link ChangeFeed} of its cache. */
@Module
public interface CacheJournalModule {
    /** Provides the journal, which uses a connection outside the pool. */
    @Provides
    @Singleton
    static ChangeFeed journal(PostgresDatabase database) {
        return new CacheJournal(database.unpooled());
    }
}
