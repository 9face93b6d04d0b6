package dev.brickyard.it.fault;

import java.util.Random;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A user of the workload with its acknowledged changes. Only one thread changes it, sequentially. After a change with
 * an unknown outcome, there are no further ones.
 */
final class Subject {

    /** The version of a deleted user. */
    static final int DELETED = Integer.MAX_VALUE;

    /** Suffix of all email addresses. */
    static final String DOMAIN = "@fault.org";

    private static final int NONE = -1;

    private final String name;
    private final String id;
    private final ConcurrentNavigableMap<Integer, Long> acknowledged = new ConcurrentSkipListMap<>();
    private volatile int attempted = NONE;

    /** Creates the record of a user that has just been created. */
    Subject(String name, String id) {
        this.name = name;
        this.id = id;
        acknowledge(0);
    }

    String id() {
        return id;
    }

    /** Returns the email address, which never changes. */
    String email() {
        return name + DOMAIN;
    }

    /** Returns the username of a version. */
    String username(int version) {
        return username(name, version);
    }

    static String username(String name, int version) {
        return name + "v" + version;
    }

    /** Returns the version to which a username belongs. */
    static int version(String username) {
        return Integer.parseInt(username.substring(username.lastIndexOf('v') + 1));
    }

    /** Records that the change to a version is being requested and may take effect from now on. */
    void attempt(int version) {
        attempted = version;
    }

    /** Records that the change to a version was acknowledged. */
    void acknowledge(int version) {
        acknowledged.put(version, System.nanoTime());
        attempted = NONE;
    }

    /** Returns the newest acknowledged version. */
    int newest() {
        return acknowledged.lastKey();
    }

    /** Returns the acknowledged versions with their times in nanoseconds. */
    ConcurrentNavigableMap<Integer, Long> acknowledged() {
        return acknowledged;
    }

    /** Returns a random acknowledged version that has a username. */
    int any(Random random) {
        var versions = acknowledged.headMap(DELETED).keySet().stream().toList();
        return versions.get(random.nextInt(versions.size()));
    }

    /** Returns whether no further changes are allowed. */
    boolean closed() {
        return attempted != NONE || newest() == DELETED;
    }

    /** Returns whether this may be the final version. */
    boolean mayBe(int version) {
        return version == newest() || version == attempted;
    }

    /** Returns for how many nanoseconds a version had been outdated by an acknowledged change; 0 if it was not. */
    long outdatedFor(int version, long instant) {
        var next = acknowledged.higherEntry(version);
        return next == null ? 0 : Math.max(0, instant - next.getValue());
    }
}
