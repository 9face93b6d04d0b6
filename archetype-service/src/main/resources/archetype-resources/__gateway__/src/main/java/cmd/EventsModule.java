package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import ${pkgPackage}.http.websocket.WebSocketRoute;
import ${pkgPackage}.kafka.feed.EventSocket;
import ${pkgPackage}.kafka.feed.FeedAccess;

/** The websocket, which sends clients the changes that concern them. */
@Module
interface EventsModule {
    /** Everyone who is signed in may follow everything: the messages contain public fields only. */
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
