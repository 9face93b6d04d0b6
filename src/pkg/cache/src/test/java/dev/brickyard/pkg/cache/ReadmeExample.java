package dev.brickyard.pkg.cache;

import java.time.Duration;
import java.util.List;

/** The code in the README. */
final class ReadmeExample {
    private ReadmeExample() {}

    record User(String id, String name) {}

    interface UserStore {
        User byId(String id);

        void rename(String id, String name);
    }

    record CachedUsers(Cache<User> users, UserStore store) {
        User byId(String id) {
            return users.getOrLoad("id:" + id, Duration.ofHours(24), () -> store.byId(id));
        }

        void rename(String id, String name) {
            store.rename(id, name);
            users.invalidate(List.of("id:" + id)); // after the commit, so that no later load reads the old name
        }
    }
}
