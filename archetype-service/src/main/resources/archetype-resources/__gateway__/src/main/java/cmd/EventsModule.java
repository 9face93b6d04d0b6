package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import ${pkgPackage}.http.websocket.WebSocketRoute;
import ${pkgPackage}.kafka.feed.EventSocket;
import ${pkgPackage}.kafka.feed.FeedAccess;

/** The websocket over which clients receive the changes that they follow. */
@Module
interface EventsModule {
    /** All signed-in callers may follow all changes, since messages contain public fields only. */
    @Provides
    static FeedAccess access() {
        return (caller, key) -> true;
    }

    @Provides
    @IntoSet
    static WebSocketRoute route(EventSocket socket) {
        return new WebSocketRoute("/public/v1/ws", socket);
    }
}
