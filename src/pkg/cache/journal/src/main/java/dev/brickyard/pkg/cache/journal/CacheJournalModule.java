package dev.brickyard.pkg.cache.journal;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;

/** Has the service's cache follow the journal in its database. */
@Module
public interface CacheJournalModule {
    /** The journal, over a connection of its own. */
    @Provides
    @Singleton
    static ChangeFeed journal(PostgresDatabase database) {
        return new CacheJournal(database.unpooled());
    }
}
