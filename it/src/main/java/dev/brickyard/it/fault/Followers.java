package dev.brickyard.it.fault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Clients that share the users to follow among them, from the creation of each user on. */
final class Followers implements AutoCloseable {

    private final List<Follower> all;
    private final Map<String, Follower> byUser = new ConcurrentHashMap<>();
    private int next;

    /** Starts {@code count} clients. */
    Followers(Gateway gateway, int count) {
        all = IntStream.range(0, count).mapToObj(number -> new Follower(gateway)).toList();
    }

    /** Returns access to the users that follows each created user before it can be changed. */
    Users following(Users users) {
        return new Users(
                call -> {
                    var answer = users.call(call);
                    if (call.get(0).equals("create") && answer.get(0).equals("OK")) {
                        follow(answer.get(1));
                    }
                    return answer;
                },
                users);
    }

    /** Returns the number of changes after the creation that were acknowledged, of users that are followed. */
    long expected(Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> byUser.containsKey(subject.id()))
                .mapToLong(subject -> subject.acknowledged().size() - 1L)
                .sum();
    }

    /** Returns the number of these changes whose event did not reach the client. */
    long missing(Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> byUser.containsKey(subject.id()))
                .mapToLong(subject -> {
                    var changes = new HashSet<>(subject.acknowledged().tailMap(1).keySet());
                    versions(subject).forEach(changes::remove);
                    return changes.size();
                })
                .sum();
    }

    /** Returns the number of events that are out of order among those of their user. */
    long outOfOrder(Collection<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> byUser.containsKey(subject.id()))
                .mapToLong(subject -> Topic.misordered(versions(subject)))
                .sum();
    }

    /** Returns how often connections broke. */
    int interruptions() {
        return all.stream().mapToInt(Follower::interruptions).sum();
    }

    /** Returns how often clients were told to load their state again. */
    int resets() {
        return all.stream().mapToInt(Follower::resets).sum();
    }

    @Override
    public void close() {
        all.forEach(Follower::close);
    }

    private List<Integer> versions(Subject subject) {
        var follower = byUser.get(subject.id());
        return follower == null ? List.of() : follower.versions(subject.id());
    }

    private void follow(String id) {
        var follower = next();
        if (!follower.isFull() && follower.follow(id)) {
            byUser.put(id, follower);
        }
    }

    private synchronized Follower next() {
        next++;
        return all.get(next % all.size());
    }
}
