package dev.brickyard.it.fault;

import java.util.Random;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * One user of the workload and what was acknowledged of it. One thread alone changes it, one change after the other; a change
 * whose outcome is unknown is its last.
 */
final class Subject {

    /** The version of a user that is deleted. */
    static final int DELETED = Integer.MAX_VALUE;

    /** What every address ends with. */
    static final String DOMAIN = "@fault.org";

    private static final int NONE = -1;

    private final String name;
    private final String id;
    private final ConcurrentNavigableMap<Integer, Long> acknowledged = new ConcurrentSkipListMap<>();
    private volatile int attempted = NONE;

    /** Begins with one that was created just now. */
    Subject(String name, String id) {
        this.name = name;
        this.id = id;
        acknowledge(0);
    }

    String id() {
        return id;
    }

    /** Returns the address, which never changes. */
    String email() {
        return name + DOMAIN;
    }

    /** Returns the username that a version has. */
    String username(int version) {
        return username(name, version);
    }

    static String username(String name, int version) {
        return name + "v" + version;
    }

    /** Returns the version that has a username of the workload. */
    static int version(String username) {
        return Integer.parseInt(username.substring(username.lastIndexOf('v') + 1));
    }

    /** Notes that the change to a version is asked for: it may be made from now on. */
    void attempt(int version) {
        attempted = version;
    }

    /** Notes that the change to a version was acknowledged. */
    void acknowledge(int version) {
        acknowledged.put(version, System.nanoTime());
        attempted = NONE;
    }

    /** Returns the newest version that was acknowledged. */
    int newest() {
        return acknowledged.lastKey();
    }

    /** Returns all versions that were acknowledged. */
    ConcurrentNavigableMap<Integer, Long> acknowledged() {
        return acknowledged;
    }

    /** Returns a version that was acknowledged and has a username. */
    int any(Random random) {
        var versions = acknowledged.headMap(DELETED).keySet().stream().toList();
        return versions.get(random.nextInt(versions.size()));
    }

    /** Returns whether no further change may be made. */
    boolean closed() {
        return attempted != NONE || newest() == DELETED;
    }

    /** Returns whether it may have this version in the end. */
    boolean mayBe(int version) {
        return version == newest() || version == attempted;
    }

    /** Returns for how long, in nanoseconds, a version had been outdated by an acknowledged change; 0 where it was not. */
    long outdatedFor(int version, long instant) {
        var next = acknowledged.higherEntry(version);
        return next == null ? 0 : Math.max(0, instant - next.getValue());
    }
}
